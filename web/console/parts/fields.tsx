import { createElement, type ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'number' | 'search' | 'date';
  readonly autoComplete?: string;
  readonly isRequired?: boolean;
  readonly rows?: number;
}

/** One line, or several with `rows`; what is wrong stands below, and is read out with the field. */
export function TextField({
  label,
  hint,
  problem,
  value,
  onChange,
  type = 'text',
  autoComplete = 'off',
  isRequired = false,
  rows,
}: TextFieldProps) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`]
    .filter((one) => one !== '')
    .join(' ');
  const shared = {
    id,
    value,
    required: isRequired,
    autocomplete: autoComplete,
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby': described === '' ? undefined : described,
    onInput: (event: { currentTarget: { value: string } }) => {
      onChange(event.currentTarget.value);
    },
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === undefined ? createElement('input', { ...shared, type }) : <textarea rows={rows} {...shared} />}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} class="wrong">
          {problem}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [value: string, says: string])[];
}

export function Choice({ label, hint, value, onChange, options }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        {options.map(([option, says]) => (
          <option key={option} value={option} selected={option === value}>
            {says}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

interface TickProps {
  readonly label: ComponentChildren;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isHidden?: boolean;
  readonly isDisabled?: boolean;
}

/** A box to tick; with `isHidden` its label is only read out. */
export function Tick({ label, isOn, onChange, isHidden = false, isDisabled = false }: TickProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span class={isHidden ? 'unseen' : ''}>{label}</span>
    </label>
  );
}

/** Several boxes that belong together. */
export function Ticks({
  legend,
  hint,
  options,
  chosen,
  onChange,
}: {
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly (readonly [value: string, says: string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <div class="ticks">
        {options.map(([value, says]) => (
          <Tick
            key={value}
            label={says}
            isOn={chosen.includes(value)}
            onChange={(isOn) => {
              onChange(isOn ? [...chosen, value] : chosen.filter((one) => one !== value));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
