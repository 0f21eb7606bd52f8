import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import { readDay } from '@/lib/papers/read-day';
import { paperDay } from '@/lib/papers/values';

/** A day as people here write it. The browser's own field would follow the browser's language. */
export function DayField({
  label,
  value,
  onChange,
}: {
  label: string;
  /** `yyyy-mm-dd`, or empty. */
  value: string;
  onChange: (day: string) => void;
}) {
  const { officePapers } = useWords();
  const [text, setText] = useState(paperDay(value) ?? '');
  const [wrong, setWrong] = useState(false);
  const leave = () => {
    const day = text.trim() === '' ? '' : readDay(text);
    setWrong(day === null);
    if (day !== null) setText(paperDay(day) ?? '');
    // What is no day leaves a marked blank: the day of before would pass for the one that was meant.
    if ((day ?? '') !== value) onChange(day ?? '');
  };
  return (
    <TextInput
      label={label}
      placeholder={officePapers.fields.dayHint}
      error={wrong ? officePapers.fields.dayWrong : undefined}
      maxLength={40}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}
