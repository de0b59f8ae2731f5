'use client';

import { TextInput } from '@mantine/core';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
}

/** One line of plain words. */
export function TextField({ label, value, change }: TextProps) {
  return (
    <TextInput
      label={label}
      value={value}
      maxLength={120}
      onChange={({ currentTarget }) => {
        change(currentTarget.value);
      }}
    />
  );
}
