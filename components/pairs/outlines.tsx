import type { PixelRect } from '@/lib/model/evidence';
import type { Region } from '@/lib/pair/differences';
import classes from './pairs.module.css';

interface Props {
  side: 'before' | 'after';
  width: number;
  height: number;
  regions: Region[];
  /** The place that the person went to; drawn thicker. */
  current: number;
  /** Everything outside the places fades, so that they stand out. */
  fade?: boolean;
}

/** Pixels around a place, so that the line does not cover what it is about. */
const margin = 4;
const line = ({ x, y, width, height }: PixelRect) => ({
  x: x - margin,
  y: y - margin,
  width: width + 2 * margin,
  height: height + 2 * margin,
});

/** Numbered outlines over a picture. The number says which place of one side belongs to which of the other. */
export function Outlines({ side, width, height, regions, current, fade }: Props) {
  const badge = Math.max(18, width / 60);
  return (
    <svg className={classes.outlines} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {fade && (
        <>
          <mask id="pair-places">
            <rect width={width} height={height} fill="#fff" />
            {regions.map((region) => (
              <rect key={`${region[side].y}-${region[side].x}`} {...line(region[side])} fill="#000" />
            ))}
          </mask>
          <rect width={width} height={height} className={classes.fade} mask="url(#pair-places)" />
        </>
      )}
      {regions.map((region, at) => {
        const box = line(region[side]);
        const [left, top] = [Math.max(0, box.x), Math.max(0, box.y - badge)];
        return (
          <g
            key={`${region[side].y}-${region[side].x}`}
            data-kind={region.kind}
            data-at={at}
            data-current={at === current}
          >
            <rect {...box} className={classes.outline} />
            <rect x={left} y={top} width={badge * 1.6} height={badge} className={classes.badge} />
            <text x={left + badge * 0.8} y={top + badge * 0.8} fontSize={badge * 0.8} textAnchor="middle">
              {at + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
