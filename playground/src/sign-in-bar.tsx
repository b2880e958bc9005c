import { signOut, type Viewer } from './session/session.ts';
import { sessionTexts } from './session/texts.ts';
import { SignInForm } from './sign-in-form.tsx';

const { changePassword, endsAt, signOut: signOutLabel } = sessionTexts;

interface SignInBarProps {
  viewer: Viewer | null;
  /** Why the viewer was signed out; null when there is nothing to report. */
  notice: string | null;
  /** When the session ends, shortly before it does; null at other times. */
  ending: Date | null;
  /** Whether codes can be read in the outbox. */
  hasOutbox: boolean;
  onChange: (viewer: Viewer | null) => void;
}

/** The viewer's enterprise and role. The administrator is shown under the enterprise's own name. */
function describe({ name, enterprise, roles }: Viewer): string {
  const place = enterprise?.shortName === name ? undefined : enterprise?.shortName;
  return [place, ...roles.map((role) => role.name)].filter(Boolean).join(' · ');
}

interface SignedInProps extends Pick<SignInBarProps, 'ending' | 'onChange'> {
  viewer: Viewer;
}

function SignedIn({ viewer, ending, onChange }: SignedInProps) {
  const leave = () => {
    void signOut(viewer);
    onChange(null);
  };
  return (
    <div className="session">
      {viewer.mustChangePassword && <span className="problem">{changePassword}</span>}
      {ending && <output className="problem">{endsAt(ending.toLocaleTimeString())}</output>}
      <strong>{viewer.name}</strong>
      <span className="quiet">{describe(viewer)}</span>
      <button type="button" onClick={leave}>
        {signOutLabel}
      </button>
    </div>
  );
}

export function SignInBar({ viewer, notice, ending, hasOutbox, onChange }: SignInBarProps) {
  return (
    <header className="bar">
      <h1>Account Center</h1>
      {viewer ? (
        <SignedIn viewer={viewer} ending={ending} onChange={onChange} />
      ) : (
        <SignInForm notice={notice} hasOutbox={hasOutbox} onSignIn={onChange} />
      )}
    </header>
  );
}
