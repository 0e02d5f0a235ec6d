import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../i18n.js';
import { shortcuts } from '../state/settings.js';
import { KEYS } from './keys.js';

export const helpIsOpen = signal(false);

/** The keys, and whether they are listened to. */
export function Help(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (helpIsOpen.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [helpIsOpen.value]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="help-title"
      onClose={() => {
        helpIsOpen.value = false;
      }}
    >
      <h2 id="help-title">{say('help.title')}</h2>
      <dl class="keys">
        {Object.entries(KEYS).map(([key, command]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(`keys.${command}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>←</kbd> <kbd>→</kbd>
          </dt>
          <dd>{say('keys.words')}</dd>
        </div>
      </dl>
      <label>
        <input
          type="checkbox"
          checked={shortcuts.value}
          onChange={(event) => {
            shortcuts.value = event.currentTarget.checked;
          }}
        />
        {say('help.shortcuts')}
      </label>
      <p>
        <button
          type="button"
          onClick={() => {
            helpIsOpen.value = false;
          }}
        >
          {say('close')}
        </button>
      </p>
    </dialog>
  );
}
