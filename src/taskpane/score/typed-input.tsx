import { Input, type InputProps } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

type Typed = number | string | null;

interface TypedInputProps extends Omit<InputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> {
  readonly value: Typed;
  /** What a text stands for. */
  readonly read: (text: string) => Typed;
  readonly onValue: (value: Typed) => void;
}

/**
 * A field that tells on every key stroke what its text stands for, and keeps the text as it was typed as long as it stands
 * for the value: “91.” on the way to 91.2 stays, whatever is drawn anew meanwhile.
 */
export const TypedInput = ({ value, read, onValue, onBlur, ...rest }: TypedInputProps): ReactNode => {
  const [text, setText] = useState<string | null>(null);
  const isCurrent = text !== null && read(text) === value;
  return (
    <Input
      {...rest}
      value={isCurrent ? text : value === null ? '' : String(value)}
      onChange={(_, { value: typed }) => {
        setText(typed);
        onValue(read(typed));
      }}
      onBlur={(event) => {
        setText(null);
        onBlur?.(event);
      }}
    />
  );
};

/** A text as it is; an empty one is none. */
export const plainText = (text: string): string | null => (text === '' ? null : text);
