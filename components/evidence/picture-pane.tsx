import { Box, Button, Text } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { Empty, ErrorState } from '@/components/ui/states';
import { evidenceTitle } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import type { Evidence } from '@/lib/model/evidence';
import { usePicture } from './use-picture';
import classes from './viewer.module.css';

const steps = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];
/** How far an arrow key moves an enlarged picture, CSS pixels. */
const panStep = 80;

/** The original picture with zoom and pan by mouse and by keys. */
export function PicturePane({ evidence }: { evidence: Evidence }) {
  const { viewer } = useWords();
  const { record } = evidence;
  const isPicture = record.content.mediaType.startsWith('image/');
  const picture = usePicture(record.id, isPicture);
  const [zoom, setZoom] = useState<number | 'fit'>('fit');
  const pane = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  if (!isPicture) {
    return (
      <div className={classes.pane}>
        <Empty icon="file" title={record.fileName ?? evidenceTitle(evidence)} meaning={viewer.noPicture} />
      </div>
    );
  }
  const natural = record.picture?.width ?? image.current?.naturalWidth ?? 0;
  const present = () => (zoom === 'fit' ? (image.current?.clientWidth ?? natural) / (natural || 1) : zoom);
  const zoomIn = () => setZoom(steps.find((step) => step > present() + 0.01) ?? 4);
  const zoomOut = () => setZoom([...steps].reverse().find((step) => step < present() - 0.01) ?? 0.25);
  const onKey = (event: KeyboardEvent) => {
    const pan: Record<string, [number, number]> = {
      ArrowLeft: [-panStep, 0],
      ArrowRight: [panStep, 0],
      ArrowUp: [0, -panStep],
      ArrowDown: [0, panStep],
    };
    if (event.key === '+' || event.key === '=') zoomIn();
    else if (event.key === '-') zoomOut();
    else if (event.key === '0') setZoom('fit');
    else if (zoom !== 'fit' && pan[event.key]) {
      pane.current?.scrollBy(...(pan[event.key] ?? [0, 0]));
      event.preventDefault();
    }
  };
  const drag = (event: PointerEvent) => {
    if (event.buttons !== 1) return;
    pane.current?.scrollBy(-event.movementX, -event.movementY);
  };
  return (
    <div className={classes.pane}>
      <div className={classes.zoomBar}>
        <Button size="compact-sm" variant="default" onClick={zoomOut}>
          {viewer.zoomOut}
        </Button>
        <Button size="compact-sm" variant="default" onClick={zoomIn}>
          {viewer.zoomIn}
        </Button>
        <Button size="compact-sm" variant={zoom === 'fit' ? 'filled' : 'default'} onClick={() => setZoom('fit')}>
          {viewer.fit}
        </Button>
        <Button size="compact-sm" variant={zoom === 1 ? 'filled' : 'default'} onClick={() => setZoom(1)}>
          {viewer.actual}
        </Button>
        <Text size="xs" c="dimmed" role="status">
          {picture.state === 'loading' ? viewer.loading : picture.state === 'shown' ? viewer.verified : ''}
          {zoom !== 'fit' && ` · ${viewer.zoomed(Math.round(zoom * 100))}`}
        </Text>
      </div>
      {picture.state === 'failed' && <ErrorState problem={picture.problem} />}
      {picture.state === 'shown' && (
        // It takes the focus so that the keys can enlarge and move the picture.
        <Box
          ref={pane}
          className={classes.canvas}
          data-zoomed={zoom !== 'fit'}
          role="region"
          aria-label={viewer.pan}
          tabIndex={0}
          onKeyDown={onKey}
          onPointerMove={drag}
        >
          <img
            ref={image}
            src={picture.url}
            alt={evidenceTitle(evidence)}
            draggable={false}
            className={zoom === 'fit' ? classes.fit : classes.zoomed}
            style={zoom === 'fit' ? undefined : { width: natural * zoom }}
          />
        </Box>
      )}
    </div>
  );
}
