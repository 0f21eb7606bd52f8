import { Kbd, Text } from '@mantine/core';
import { useWords } from '@/components/ui/words-context';
import classes from './where-to-press.module.css';

/** A drawn browser: where the icon is and that a key does the same. Drawn, so that it fits every colour scheme. */
export function WhereToPress({ shortcut }: { shortcut: string }) {
  const { panel } = useWords();
  return (
    <figure className={classes.figure}>
      <svg viewBox="0 0 300 96" className={classes.picture} role="img" aria-label={panel.whereToPress}>
        <rect x="1" y="1" width="298" height="94" rx="6" className={classes.window} />
        <path d="M1 40h298" className={classes.line} />
        <circle cx="16" cy="20" r="4" className={classes.dim} />
        <circle cx="30" cy="20" r="4" className={classes.dim} />
        <rect x="46" y="10" width="166" height="20" rx="10" className={classes.field} />
        <rect x="58" y="18" width="90" height="4" rx="2" className={classes.dim} />
        <rect x="222" y="8" width="26" height="24" rx="5" className={classes.icon} />
        <path d="M229 14h12v12h-12zM232 18h6M232 22h4" className={classes.sign} />
        <path d="M262 13h8v4h4v10h-12z" className={classes.line} />
        <path d="M235 78V40m-7 9 7-9 7 9" className={classes.arrow} />
        <rect x="16" y="54" width="120" height="5" rx="2" className={classes.dim} />
        <rect x="16" y="66" width="170" height="5" rx="2" className={classes.dim} />
        <rect x="16" y="78" width="90" height="5" rx="2" className={classes.dim} />
      </svg>
      <Text component="figcaption" size="xs">
        {panel.pressIcon} <Kbd size="xs">{shortcut}</Kbd>
      </Text>
    </figure>
  );
}
