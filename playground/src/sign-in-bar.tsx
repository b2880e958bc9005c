import { type SubmitEvent, useState } from 'react';
import { type Credentials, type SignInKind, type Viewer, signIn, signOut } from './session/session.ts';

interface SignInBarProps {
  viewer: Viewer | null;
  /** Why nobody is signed in any more; null when there is nothing to tell. */
  notice: string | null;
  onChange: (viewer: Viewer | null) => void;
}

function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}

const forms: Record<SignInKind, { label: string; name: string; secret: string }> = {
  account: { label: 'Member or enterprise', name: 'Account or enterprise number', secret: 'Password' },
  operator: { label: 'Platform operator', name: 'Operator', secret: 'Password' },
  app: { label: 'App', name: 'Client id', secret: 'Client secret' },
};
const kinds: readonly SignInKind[] = ['account', 'operator', 'app'];

function credentialsOf(kind: SignInKind, form: FormData): Credentials {
  return { kind, name: textOf(form, 'name').trim(), secret: textOf(form, 'secret') };
}

/** Where the viewer belongs, and as what. The administrator bears the enterprise's own name. */
function describe({ name, enterprise, roles }: Viewer): string {
  const place = enterprise?.shortName === name ? undefined : enterprise?.shortName;
  return [place, ...roles.map((role) => role.name)].filter(Boolean).join(' · ');
}

function SignedIn({ viewer, onChange }: { viewer: Viewer; onChange: SignInBarProps['onChange'] }) {
  const leave = () => {
    void signOut(viewer).then(() => onChange(null));
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

function KindSelect({ kind, onChange }: { kind: SignInKind; onChange: (kind: SignInKind) => void }) {
  return (
    <select
      aria-label="Sign in as"
      value={kind}
      onChange={(event) => onChange(kinds[event.currentTarget.selectedIndex] ?? 'account')}
    >
      {kinds.map((each) => (
        <option key={each} value={each}>
          {forms[each].label}
        </option>
      ))}
    </select>
  );
}

function CredentialInputs({ kind }: { kind: SignInKind }) {
  const { name, secret } = forms[kind];
  return (
    <>
      <input name="name" aria-label={name} placeholder={name} size={26} autoComplete="username" required />
      <input
        name="secret"
        type="password"
        aria-label={secret}
        placeholder={secret}
        autoComplete="current-password"
        required
      />
    </>
  );
}

function SignInForm({ notice, onChange }: Omit<SignInBarProps, 'viewer'>) {
  const [kind, setKind] = useState<SignInKind>('account');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (form: FormData) => {
    setBusy(true);
    setProblem(null);
    try {
      onChange(await signIn(credentialsOf(kind, form)));
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
      <output className="problem">{problem ?? notice}</output>
      <KindSelect kind={kind} onChange={setKind} />
      <CredentialInputs kind={kind} />
      <button type="submit" disabled={busy}>
        Sign in
      </button>
    </form>
  );
}

export function SignInBar({ viewer, notice, onChange }: SignInBarProps) {
  return (
    <header className="bar">
      <h1>Account Center</h1>
      {viewer ? <SignedIn viewer={viewer} onChange={onChange} /> : <SignInForm notice={notice} onChange={onChange} />}
    </header>
  );
}
