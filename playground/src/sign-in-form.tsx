import { type SubmitEvent, useRef, useState } from 'react';
import { Refusal } from './gateway.ts';
import {
  choicesIn,
  type Credentials,
  type EnterpriseChoice,
  requestCode,
  type SignInKind,
} from './session/credentials.ts';
import { signIn, type Viewer } from './session/session.ts';
import { sessionTexts } from './session/texts.ts';

interface SignInFormProps {
  /** Why the viewer was signed out; null when there is nothing to report. */
  notice: string | null;
  /** Whether codes can be read in the outbox. */
  hasOutbox: boolean;
  onSignIn: (viewer: Viewer) => void;
}

const { forms, codeSent, refusals } = sessionTexts;
const kinds: readonly SignInKind[] = ['account', 'code', 'operator', 'app'];

function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}

const credentialsOf = (kind: SignInKind, form: FormData): Credentials => ({
  kind,
  name: textOf(form, 'name').trim(),
  secret: kind === 'code' ? textOf(form, 'secret').trim() : textOf(form, 'secret'),
  enterpriseNumber: textOf(form, 'enterpriseNumber') || null,
});

function KindSelect({ kind, onChange }: { kind: SignInKind; onChange: (kind: SignInKind) => void }) {
  return (
    <select
      aria-label={sessionTexts.signInAs}
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

function NameInput({ kind }: { kind: SignInKind }) {
  const { name } = forms[kind];
  return <input name="name" aria-label={name} placeholder={name} size={26} autoComplete="username" required />;
}

function SecretInput({ kind }: { kind: SignInKind }) {
  const { secret } = forms[kind];
  const isCode = kind === 'code';
  return (
    <input
      name="secret"
      type={isCode ? 'text' : 'password'}
      inputMode={isCode ? 'numeric' : 'text'}
      size={isCode ? 8 : 20}
      aria-label={secret}
      placeholder={secret}
      autoComplete={isCode ? 'one-time-code' : 'current-password'}
      required
    />
  );
}

function EnterpriseSelect({ choices }: { choices: readonly EnterpriseChoice[] }) {
  return (
    <select name="enterpriseNumber" aria-label={sessionTexts.enterprise} required defaultValue="">
      <option value="" disabled>
        {sessionTexts.whichEnterprise}
      </option>
      {choices.map(({ number, shortName }) => (
        <option key={number} value={number}>
          {shortName}
        </option>
      ))}
    </select>
  );
}

interface Said {
  text: string;
  tone: 'problem' | 'hint';
}

function problemOf(error: unknown): string {
  const told = error instanceof Refusal ? refusals[error.code]?.(error.extensions) : undefined;
  return told ?? (error instanceof Error ? error.message : String(error));
}

/** Runs the action of a button, one at a time, and shows its answer or its error. */
function useAttempt() {
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<string | null>) => {
    setBusy(true);
    setSaid(null);
    try {
      const text = await work();
      setSaid(text === null ? null : { text, tone: 'hint' });
    } catch (error) {
      setSaid({ text: problemOf(error), tone: 'problem' });
    } finally {
      setBusy(false);
    }
  };
  return { said, busy, attempt };
}

export function SignInForm({ notice, hasOutbox, onSignIn }: SignInFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<SignInKind>('account');
  const [choices, setChoices] = useState<readonly EnterpriseChoice[]>([]);
  const { said, busy, attempt } = useAttempt();

  const enter = async (credentials: Credentials) => {
    try {
      onSignIn(await signIn(credentials));
    } catch (error) {
      setChoices(choicesIn(error));
      throw error;
    }
    return null;
  };
  const sendCode = async () => {
    const { name } = credentialsOf(kind, new FormData(form.current ?? undefined));
    if (name === '') return sessionTexts.contactNeeded;
    await requestCode(name);
    return hasOutbox ? codeSent.toOutbox : codeSent.elsewhere;
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const credentials = credentialsOf(kind, new FormData(event.currentTarget));
    void attempt(() => enter(credentials));
  };

  return (
    <form className="session" ref={form} onSubmit={onSubmit}>
      <output className={said?.tone ?? 'problem'}>{said?.text ?? notice}</output>
      <KindSelect kind={kind} onChange={setKind} />
      <NameInput kind={kind} />
      {kind === 'code' && (
        <button type="button" disabled={busy} onClick={() => void attempt(sendCode)}>
          {sessionTexts.sendCode}
        </button>
      )}
      <SecretInput kind={kind} />
      {kind === 'code' && choices.length > 0 && <EnterpriseSelect choices={choices} />}
      <button type="submit" disabled={busy}>
        {sessionTexts.signIn}
      </button>
    </form>
  );
}
