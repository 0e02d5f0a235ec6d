import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { VERDICTS, type Verdict } from '../../../model/review.js';
import { say, spoken } from '../i18n.js';
import { busy, change, open, act, type Outcome } from '../state/act.js';
import { currentRow } from '../state/reading.js';
import { reviewer } from '../state/settings.js';

/** What the reader is about to decide and has to say more about: a reason, a name. */
export const wish = signal<Wish | undefined>(undefined);

interface Wish {
  finding: string;
  verdict: Verdict;
  /** The verdict is still to be chosen: the reader wants to comment. */
  choose?: true;
}

/** Why the last decision or correction was not written. */
export const refusal = signal<Extract<Outcome, { done: false }> | undefined>(undefined);
/** What has been typed as a reason; kept when writing fails. */
const reason = signal('');

/** Asks for what is to be said of a finding; without a verdict for that, too. What has been said before is there already. */
export function ask(finding: string, verdict?: Verdict): void {
  const decision = act.value?.findings.find(({ key }) => key === finding)?.decision;
  if (wish.value?.finding !== finding) reason.value = decision?.reason ?? '';
  wish.value =
    verdict === undefined
      ? { finding, verdict: decision?.verdict ?? 'accepted', choose: true }
      : { finding, verdict };
}

/** Nothing is decided; commands are about the row again. */
export function cancel(): void {
  wish.value = undefined;
  refusal.value = undefined;
  backToRow();
}

function backToRow(): void {
  document.getElementById(`row-${currentRow.value}`)?.focus({ preventScroll: true });
}

/** Decides at once where nothing more need be said, else asks. */
export async function decideNow(finding: string, verdict: Verdict): Promise<void> {
  if (verdict === 'dismissed' || reviewer.value.trim() === '') {
    ask(finding, verdict);
    return;
  }
  note(await change({ do: 'decide', finding, decision: { verdict, by: reviewer.value.trim() } }));
}

export async function undecide(finding: string): Promise<void> {
  note(await change({ do: 'undecide', finding }));
}

/** Remembers why something was not written, for `Refusal`. */
export function note(outcome: Outcome): boolean {
  refusal.value = outcome.done ? undefined : outcome;
  // What had the focus may be gone, or was switched off for a moment.
  if (document.activeElement === document.body) backToRow();
  return outcome.done;
}

/** Asks for the reason and, once, for the name. */
export function DecideForm(): JSX.Element | null {
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    first.current?.focus();
  }, []);
  const wanted = wish.value;
  if (wanted === undefined) return null;
  const { finding, verdict, choose } = wanted;
  const submit = async (): Promise<void> => {
    const said = reason.value.trim();
    const decision = { verdict, by: reviewer.value.trim(), ...(said !== '' && { reason: said }) };
    if (!note(await change({ do: 'decide', finding, decision }))) return;
    wish.value = undefined;
    reason.value = '';
    backToRow();
  };
  return (
    <form
      class="decide"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {choose === true && (
        <label class="verdict">
          {say('verdict')}
          <select
            value={verdict}
            onChange={(event) => {
              wish.value = { finding, verdict: event.currentTarget.value as Verdict, choose };
            }}
          >
            {VERDICTS.map((one) => (
              <option key={one} value={one}>
                {say(`state.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {say(verdict === 'dismissed' ? 'reason' : 'comment')}
        <input
          ref={first}
          type="text"
          required={verdict === 'dismissed'}
          value={reason.value}
          onInput={(event) => {
            reason.value = event.currentTarget.value;
          }}
        />
      </label>
      <label>
        {say('by')}
        <input
          type="text"
          required
          autocomplete="name"
          value={reviewer.value}
          onInput={(event) => {
            reviewer.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" disabled={busy.value}>
        {say(choose === true ? 'save' : `do.${verdict}`)}
      </button>
      <button type="button" onClick={cancel}>
        {say('cancel')}
      </button>
      <Refusal />
    </form>
  );
}

/** Why something was not written, and the way out of a conflict; what has been typed stays. */
export function Refusal(): JSX.Element | null {
  const refused = refusal.value;
  if (refused === undefined) return null;
  return (
    <p class="trouble" role="alert">
      {spoken(refused.why)}{' '}
      {refused.conflict && (
        <button
          type="button"
          onClick={() => {
            refusal.value = undefined;
            const id = act.value?.id;
            if (id !== undefined) void open(id);
          }}
        >
          {say('load-anew')}
        </button>
      )}
    </p>
  );
}
