import { Box, Button, Group, Switch } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { usePicture } from '@/components/evidence/use-picture';
import { ErrorState, Loading } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import type { Evidence } from '@/lib/model/evidence';
import type { Region } from '@/lib/pair/differences';
import { Outlines } from './outlines';
import classes from './pairs.module.css';

export const lookNames = ['side', 'slider', 'blink', 'difference'] as const;
export type PairLook = (typeof lookNames)[number];

/** Well below three flashes a second (WCAG 2.3.1). */
const blinkMs = 900;

interface Props {
  before: Evidence;
  after: Evidence;
  look: PairLook;
  actual: boolean;
  regions: Region[];
  current: number;
}

/** Both originals, their checksums compared, in one scrolling area so that they move together. */
export function PairPictures({ before, after, look, actual, regions, current }: Props) {
  const { pairs: words } = useWords();
  const old = usePicture(before.record.id, true);
  const present = usePicture(after.record.id, true);
  const area = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState(50);
  const [showsAfter, setShowsAfter] = useState(false);
  const still = useReducedMotion();
  const [blinks, setBlinks] = useState(true);
  const blinking = look === 'blink' && blinks && !still;
  useEffect(() => {
    if (!blinking) return;
    const timer = setInterval(() => setShowsAfter((now) => !now), blinkMs);
    return () => clearInterval(timer);
  }, [blinking]);
  // The place the person went to comes into the middle of the area.
  useEffect(() => {
    if (regions.length === 0) return;
    const box = area.current?.parentElement?.querySelector(`[data-look="${look}"] [data-at="${current}"]`);
    const scroller = area.current;
    if (!box || !scroller) return;
    const [place, frame] = [box.getBoundingClientRect(), scroller.getBoundingClientRect()];
    scroller.scrollTo({ top: scroller.scrollTop + place.top - frame.top - frame.height / 3 });
  }, [regions, current, look]);

  const failed = [old, present].find(({ state }) => state === 'failed');
  if (failed?.state === 'failed') return <ErrorState problem={failed.problem} />;
  if (old.state !== 'shown' || present.state !== 'shown') return <Loading rows={2} />;

  const picture = (side: 'before' | 'after', more?: { clip?: string; hidden?: boolean; fade?: boolean }) => {
    const { record } = side === 'before' ? before : after;
    const { width = 1, height = 1 } = record.picture ?? {};
    return (
      <div
        className={classes.picture}
        style={{
          width: actual ? width : '100%',
          clipPath: more?.clip,
          visibility: more?.hidden ? 'hidden' : undefined,
        }}
      >
        <img src={side === 'before' ? old.url : present.url} alt={side === 'before' ? words.before : words.after} />
        <Outlines
          side={side}
          width={width}
          height={height}
          regions={regions}
          current={current}
          fade={more?.fade ?? false}
        />
      </div>
    );
  };
  return (
    <>
      {look === 'slider' && (
        <label className={classes.slider}>
          <span>{words.before}</span>
          <input
            type="range"
            min={0}
            max={100}
            value={cut}
            aria-label={words.slider}
            onChange={(event) => setCut(Number(event.currentTarget.value))}
          />
          <span>{words.after}</span>
        </label>
      )}
      {look === 'blink' && (
        <Group gap="sm" my={6}>
          <Button size="compact-sm" onClick={() => setShowsAfter(!showsAfter)}>
            {words.showing(showsAfter ? words.after : words.before)}
          </Button>
          <Switch
            size="sm"
            label={words.blinks}
            disabled={still}
            checked={blinks && !still}
            onChange={(event) => setBlinks(event.currentTarget.checked)}
          />
        </Group>
      )}
      <Box ref={area} className={classes.area} role="region" aria-label={words.pictures} tabIndex={0} data-look={look}>
        {look === 'side' && (
          <div className={classes.side}>
            <div>
              <div className={classes.caption}>{words.before}</div>
              {picture('before')}
            </div>
            <div>
              <div className={classes.caption}>{words.after}</div>
              {picture('after')}
            </div>
          </div>
        )}
        {look === 'slider' && (
          <div className={classes.stack}>
            {picture('after')}
            {picture('before', { clip: `inset(0 ${100 - cut}% 0 0)` })}
          </div>
        )}
        {look === 'blink' && (
          <div className={classes.stack}>
            {picture('before', { hidden: showsAfter })}
            {picture('after', { hidden: !showsAfter })}
          </div>
        )}
        {look === 'difference' && <div className={classes.stack}>{picture('after', { fade: true })}</div>}
      </Box>
    </>
  );
}
