import { useSession, type Schema } from '../session.tsx';
import { Choice, TextField } from './fields.tsx';

export type Values = Readonly<Record<string, unknown>>;

interface Property {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
}

const propertiesOf = (product: Schema['Product']): readonly (readonly [string, Property])[] =>
  Object.entries((product.settingsSchema?.['properties'] ?? {}) as Record<string, Property>);

export const hasSettings = (product: Schema['Product']): boolean => propertiesOf(product).length > 0;

/** The settings of a product, one field each, made from the schema that the product has given. */
export function SettingsFields({
  product,
  values,
  onChange,
}: {
  readonly product: Schema['Product'];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}) {
  const { texts } = useSession();
  const set = (name: string, value: unknown): void => {
    const { [name]: _, ...others } = values;
    onChange(value === undefined ? others : { ...others, [name]: value });
  };
  return (
    <fieldset>
      <legend>{product.name}</legend>
      {propertiesOf(product).map(([name, { type, title, description, enum: allowed }]) => {
        const label = title ?? name;
        const value = values[name];
        if (allowed || type === 'boolean') {
          const options = allowed ?? [true, false];
          const says = (one: unknown): string => (one === true ? texts.common.yes : one === false ? texts.common.no : String(one));
          return (
            <Choice
              key={name}
              label={label}
              hint={description}
              value={value === undefined ? '' : JSON.stringify(value)}
              options={[['', texts.settingsTemplates.unset], ...options.map((one) => [JSON.stringify(one), says(one)] as const)]}
              onChange={(chosen) => {
                set(name, chosen === '' ? undefined : (JSON.parse(chosen) as unknown));
              }}
            />
          );
        }
        const isNumber = type === 'integer' || type === 'number';
        return (
          <TextField
            key={name}
            label={label}
            hint={description}
            type={isNumber ? 'number' : 'text'}
            value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
            onChange={(typed) => {
              set(name, typed === '' ? undefined : isNumber ? Number(typed) : typed);
            }}
          />
        );
      })}
    </fieldset>
  );
}
