import type { ReactNode } from 'react';

/** A labelled form field; `error` stands under it and is read with it. `children` must carry the id. */
export function Field(props: {
  readonly id: string;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className={props.error ? 'field field-bad' : 'field'}>
      <label htmlFor={props.id}>
        {props.label}
        {props.required ? <span className="field-required">（必填）</span> : null}
      </label>
      {props.children}
      {props.error ? (
        <p className="field-error" role="alert" id={`${props.id}-error`}>
          {props.error}
        </p>
      ) : props.hint ? (
        <p className="field-hint">{props.hint}</p>
      ) : null}
    </div>
  );
}

/** A group of choices as cards; native radios, so arrow keys work. */
export function Choices(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
}) {
  return (
    <fieldset className={props.error ? 'choices field-bad' : 'choices'}>
      <legend>
        {props.label}
        {props.required ? <span className="field-required">（必选）</span> : null}
      </legend>
      {props.hint ? <p className="field-hint">{props.hint}</p> : null}
      <div className="choices-row">
        {props.options.map((option) => (
          <label key={option.value} className={option.value === props.value ? 'choice choice-on' : 'choice'}>
            <input
              type="radio"
              name={props.name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
            {option.hint ? <small>{option.hint}</small> : null}
          </label>
        ))}
      </div>
      {props.error ? (
        <p className="field-error" role="alert">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  );
}
