import { Box } from '@mantine/core';
import { type PointerEvent, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import { arrowPath, markColour } from '@/lib/derive/draw-marks';
import { type Edit, type Editing, selectedMark } from '@/lib/derive/editing';
import { around, letterSize, type Mark, type MarkKind } from '@/lib/derive/marks';
import classes from './derived.module.css';

export interface StageHandle {
  /** The middle of what is in sight, pixels of the picture: where a key puts a new mark. */
  middle(): { x: number; y: number };
}

interface Props {
  ref: Ref<StageHandle>;
  url: string;
  state: Editing;
  tool: MarkKind;
  onEdit: (change: Edit) => void;
}

/** What the mouse is doing: drawing a new mark, moving one, or pulling its corner. */
type Drag = { what: 'draw'; x: number; y: number } | { what: 'move' | 'resize'; x: number; y: number };

/** Smaller than this is a click, pixels of the screen. */
const clickReach = 5;

/** The picture with its marks: the mouse draws and moves, the keys act on the selected mark. */
export function MarkStage({ ref, url, state, tool, onEdit }: Props) {
  const { editor } = useWords().derive;
  const box = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const [drawn, setDrawn] = useState<{ x: number; y: number; width: number; height: number } | null>(null);
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const measured = box.current;
    if (!measured) return;
    const watch = new ResizeObserver(() => setRoom(measured.clientWidth));
    watch.observe(measured);
    setRoom(measured.clientWidth);
    // It comes after the dialog has looked for what takes the focus.
    measured.focus();
    return () => watch.disconnect();
  }, []);
  const { width, height } = state.picture;
  const { scale } = state;
  // As wide as there is room, and never larger than on the page.
  const zoom = Math.min(1 / scale, room / width);
  const selected = selectedMark(state);

  useImperativeHandle(
    ref,
    () => ({
      middle() {
        const { scrollLeft = 0, scrollTop = 0, clientWidth = 0, clientHeight = 0 } = box.current ?? {};
        return {
          x: Math.min(width / 2, (scrollLeft + clientWidth / 2) / zoom),
          y: Math.min(height / 2 + scrollTop / zoom, (scrollTop + clientHeight / 2) / zoom),
        };
      },
    }),
    [zoom, width, height],
  );

  // A mark that keys moved out of sight is followed.
  useEffect(() => {
    const shown = box.current;
    if (!shown || !selected || drag.current) return;
    const rect = around(selected);
    const [left, top] = [rect.x * zoom, rect.y * zoom];
    const [right, bottom] = [left + rect.width * zoom, top + rect.height * zoom];
    if (top < shown.scrollTop || bottom > shown.scrollTop + shown.clientHeight)
      shown.scrollTop = top - shown.clientHeight / 3;
    if (left < shown.scrollLeft || right > shown.scrollLeft + shown.clientWidth)
      shown.scrollLeft = left - shown.clientWidth / 3;
  }, [selected, zoom]);

  const at = (event: PointerEvent) => {
    const rect = sheet.current?.getBoundingClientRect();
    return { x: (event.clientX - (rect?.x ?? 0)) / zoom, y: (event.clientY - (rect?.y ?? 0)) / zoom };
  };
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const target = event.target as Element;
    const point = at(event);
    const id = Number(target.closest('[data-mark]')?.getAttribute('data-mark') ?? Number.NaN);
    if (target.closest('[data-corner]')) drag.current = { what: 'resize', ...point };
    else if (Number.isInteger(id)) {
      onEdit({ do: 'select', id });
      drag.current = { what: 'move', ...point };
    } else drag.current = { what: 'draw', ...point };
    box.current?.setPointerCapture(event.pointerId);
  };
  const go = (event: PointerEvent) => {
    const now = drag.current;
    if (!now) return;
    const { x, y } = at(event);
    if (now.what === 'draw') {
      setDrawn({ x: now.x, y: now.y, width: x - now.x, height: y - now.y });
      return;
    }
    const [dx, dy] = [Math.round(x - now.x), Math.round(y - now.y)];
    if (dx === 0 && dy === 0) return;
    drag.current = { ...now, x: now.x + dx, y: now.y + dy };
    onEdit({ do: now.what, dx, dy });
  };
  const end = () => {
    const now = drag.current;
    drag.current = null;
    if (now?.what === 'draw') {
      const pulled = drawn && Math.hypot(drawn.width, drawn.height) * zoom > clickReach;
      if (pulled) onEdit({ do: 'add', kind: tool, ...fromDrawn(tool, drawn) });
      else onEdit({ do: 'select', id: null });
    }
    setDrawn(null);
    onEdit({ do: 'rest' });
  };
  return (
    // It takes the focus so that the keys of the editor work at once; what is on it is told by the list beside it.
    <Box
      ref={box}
      className={classes.stage}
      role="region"
      aria-label={editor.stage}
      tabIndex={0}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <div ref={sheet} className={classes.sheet} style={{ width: width * zoom, height: height * zoom }}>
        <img src={url} alt="" draggable={false} />
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {state.sheet.marks.map((mark) => (
            <g key={mark.id} data-mark={mark.id} style={{ cursor: 'move' }}>
              <Shape mark={mark} scale={scale} />
            </g>
          ))}
          {drawn && (
            <Shape
              mark={{ id: 0, kind: tool, text: '', ...fromDrawn(tool, drawn), ...fromDrawn(tool, drawn).size }}
              scale={scale}
            />
          )}
          {selected && <Frame mark={selected} thin={1 / zoom} />}
        </svg>
      </div>
    </Box>
  );
}

/** Boxes may be drawn in any direction; an arrow keeps its own. */
function fromDrawn(kind: MarkKind, { x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  if (kind === 'arrow') return { x, y, size: { width, height } };
  const size = { width: Math.abs(width), height: Math.abs(height) };
  return { x: Math.min(x, x + width), y: Math.min(y, y + height), size };
}

function Shape({ mark, scale }: { mark: Mark; scale: number }) {
  const { x, y, width, height, text } = mark;
  if (mark.kind === 'box') return <rect x={x} y={y} width={width} height={height} fill="#000" />;
  if (mark.kind === 'arrow') {
    const path = { d: arrowPath(mark, scale), fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
    return (
      <>
        <path {...path} stroke="#fff" strokeWidth={6 * scale} />
        <path {...path} stroke={markColour} strokeWidth={3 * scale} />
      </>
    );
  }
  if (mark.kind === 'number') {
    const radius = width / 2;
    return (
      <>
        <circle cx={x + radius} cy={y + radius} r={radius} fill={markColour} stroke="#fff" strokeWidth={2 * scale} />
        <text
          x={x + radius}
          y={y + radius}
          fill="#fff"
          fontSize={radius}
          fontWeight="bold"
          textAnchor="middle"
          dominantBaseline="central"
        >
          {text}
        </text>
      </>
    );
  }
  const edge = Math.round(height / 4);
  const size = Math.round(height * letterSize);
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill="#fff" stroke={markColour} />
      <text x={x + edge} y={y + height / 2} fill={markColour} fontSize={size} dominantBaseline="central">
        {text}
      </text>
    </>
  );
}

/** Around the selected mark, with the corner to pull. */
function Frame({ mark, thin }: { mark: Mark; thin: number }) {
  const rect = around(mark);
  const corner = { x: mark.x + mark.width, y: mark.y + mark.height };
  const reach = 3 * thin;
  return (
    <>
      <rect
        x={rect.x - reach}
        y={rect.y - reach}
        width={rect.width + 2 * reach}
        height={rect.height + 2 * reach}
        fill="none"
        stroke="#1c7ed6"
        strokeWidth={2 * thin}
        strokeDasharray={`${6 * thin} ${3 * thin}`}
        pointerEvents="none"
      />
      <rect
        data-corner
        x={corner.x - 5 * thin}
        y={corner.y - 5 * thin}
        width={10 * thin}
        height={10 * thin}
        fill="#fff"
        stroke="#1c7ed6"
        strokeWidth={2 * thin}
        style={{ cursor: 'nwse-resize' }}
      />
    </>
  );
}
