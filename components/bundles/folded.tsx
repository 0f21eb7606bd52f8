import { type ReactNode, useState } from 'react';

/** A `<details>` whose content is made when it is first wanted: of many bundles with many pieces hardly any is opened. */
export function Folded({
  summary,
  open = false,
  className,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: () => ReactNode;
}) {
  const [opened, setOpened] = useState(open);
  return (
    <details className={className} open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {(open || opened) && children()}
    </details>
  );
}
