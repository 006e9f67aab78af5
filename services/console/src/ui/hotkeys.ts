import { useEffect, useEffectEvent } from 'react';

/** Whether the person is writing or in a dialog, so that letters aren't commands. */
function busy(target: EventTarget | null, key: string): boolean {
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select, [role="combobox"]')) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
  // Enter on a button or link is that button's or link's, unless it is marked as part of the hot list.
  return key === 'Enter' && target.closest('button, a, summary') !== null && target.closest('[data-hot]') === null;
}

/** Single keys as commands for the page in view. Keys are those of KeyboardEvent.key, letters in lower case. */
export function useHotkeys(keys: Readonly<Record<string, () => void>>, enabled = true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const run = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (run === undefined || busy(event.target, key)) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    if (!enabled) return;
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [enabled]);
}
