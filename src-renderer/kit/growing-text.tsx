import { Textarea, type TextareaProps } from '@mantine/core';

/** A text field that grows with its text. `value` is never null; `onChange` gets the text. */
export function GrowingText({
  onChange,
  ...rest
}: Omit<TextareaProps, 'onChange' | 'value' | 'autosize'> & {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Textarea
      autosize
      minRows={1}
      {...rest}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
