'use client';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A plain box: two hundred of them must cost nothing. */
export function SelectBox({ label, checked, onChange }: Props) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={checked}
      style={{ width: 18, height: 18, margin: 0, verticalAlign: 'middle' }}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
