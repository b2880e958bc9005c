import { signOut, type Viewer } from './session/session.ts';
import { SignInForm } from './sign-in-form.tsx';

interface SignInBarProps {
  viewer: Viewer | null;
  /** Why nobody is signed in any more; null when there is nothing to tell. */
  notice: string | null;
  /** Whether codes can be read in the outbox. */
  hasOutbox: boolean;
  onChange: (viewer: Viewer | null) => void;
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

export function SignInBar({ viewer, notice, hasOutbox, onChange }: SignInBarProps) {
  return (
    <header className="bar">
      <h1>Account Center</h1>
      {viewer ? (
        <SignedIn viewer={viewer} onChange={onChange} />
      ) : (
        <SignInForm notice={notice} hasOutbox={hasOutbox} onSignIn={onChange} />
      )}
    </header>
  );
}
