/** Runs one call at a time, however often and whichever of the buttons is pressed. */
export type Calling = (button: HTMLButtonElement, busyLabel: string, call: () => Promise<void>) => void;

export function oneCallAtATime(): Calling {
  let running = false;
  return (button, busyLabel, call) => {
    if (running) return;
    running = true;
    const label = button.textContent;
    // Not `disabled`: that would take the focus away from who uses the keyboard.
    button.setAttribute('aria-disabled', 'true');
    button.textContent = busyLabel;
    void call().finally(() => {
      running = false;
      button.removeAttribute('aria-disabled');
      if (button.textContent === busyLabel) button.textContent = label;
    });
  };
}
