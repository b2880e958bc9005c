import { type SubmitEvent, useState } from 'react';
import { type Credentials, type Viewer, signIn, signOut } from './session/session.ts';

interface SignInBarProps {
  viewer: Viewer | null;
  onChange: (viewer: Viewer | null) => void;
}

function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}

function credentialsOf(form: FormData): Credentials {
  const name = textOf(form, 'name').trim();
  const password = textOf(form, 'password');
  return textOf(form, 'as') === 'operator' ? { operator: name, password } : { identifier: name, password };
}

const describe = ({ enterprise, roles }: Viewer) =>
  [enterprise?.shortName, ...roles.map((role) => role.name)].filter(Boolean).join(' · ');

function SignedIn({ viewer, onChange }: { viewer: Viewer; onChange: SignInBarProps['onChange'] }) {
  const leave = () => {
    signOut();
    onChange(null);
  };
  return (
    <div className="session">
      {viewer.mustChangePassword && (
        <span className="problem">Change the password first: until then nothing else is answered.</span>
      )}
      <strong>{viewer.name}</strong>
      <span className="quiet">{describe(viewer)}</span>
      <button type="button" onClick={leave}>
        Sign out
      </button>
    </div>
  );
}

function SignInForm({ onChange }: Pick<SignInBarProps, 'onChange'>) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (form: FormData) => {
    setBusy(true);
    setProblem(null);
    try {
      onChange(await signIn(credentialsOf(form)));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void submit(new FormData(event.currentTarget));
  };

  return (
    <form className="session" onSubmit={onSubmit}>
      <output className="problem">{problem}</output>
      <select name="as" aria-label="Sign in as">
        <option value="account">Account or enterprise</option>
        <option value="operator">Platform operator</option>
      </select>
      <input name="name" aria-label="Account" placeholder="Number or name" autoComplete="username" required />
      <input
        name="password"
        type="password"
        aria-label="Password"
        placeholder="Password"
        autoComplete="current-password"
        required
      />
      <button type="submit" disabled={busy}>
        Sign in
      </button>
    </form>
  );
}

export function SignInBar({ viewer, onChange }: SignInBarProps) {
  return (
    <header className="bar">
      <h1>Account Center</h1>
      {viewer ? <SignedIn viewer={viewer} onChange={onChange} /> : <SignInForm onChange={onChange} />}
    </header>
  );
}
