import { choiceInTop, viewInTop } from '@/lib/capture/foreign-view';
import type { Size } from '@/lib/capture/geometry';
import type { PagePort, Prepared, Probe, TileView } from '@/lib/capture/ports';
import { problem } from '@/lib/model/problem';
import { err, ok } from '@/lib/model/result';
import type { AgentCalls } from './agent-calls';
import type { ForeignFrame } from './foreign-frames';

/** Frames of the top document that are waited for after one inside it has been painted: both must have reached the screen. */
const framesAround = 3;

/** One port for the page and the frames of other sites in it; which of them is taken is told by the choice. */
export function withForeignFrames(page: PagePort, top: AgentCalls, frames: ForeignFrame[]): PagePort {
  /** For each choice: the frame it lies in and its number there; null: the page's own. */
  let routes: { frame: ForeignFrame | null; choice: number }[] = [];
  let active: ForeignFrame | null = null;
  let viewport: Size = { width: 0, height: 0 };
  return {
    ...page,
    async probe() {
      const own = await page.probe();
      if (!own.ok) return own;
      ({ viewport } = own.value);
      const found = own.value.choices.map((choice, at) => ({
        choice,
        route: { frame: null as ForeignFrame | null, choice: at },
      }));
      for (const frame of frames) {
        const inside = await frame.agent<Probe>('probe');
        if (!inside.ok) continue;
        inside.value.choices.forEach((choice, at) => {
          found.push({ choice: choiceInTop(choice, frame.place, viewport), route: { frame, choice: at } });
        });
      }
      found.sort((a, b) => b.choice.score - a.choice.score);
      routes = found.map(({ route }) => route);
      return ok({ ...own.value, choices: found.map(({ choice }) => choice) });
    },
    async prepare(choice, walk) {
      const route = routes[choice] ?? { frame: null, choice };
      active = route.frame;
      if (!active) return page.prepare(route.choice, walk);
      // The page around it begins its watch over the frames in it.
      const around = await page.settle();
      if (!around.ok) return around;
      const prepared = await active.agent<Prepared>('prepare', route.choice, walk);
      return prepared.ok ? ok({ ...prepared.value, unmarked: true }) : prepared;
    },
    async goTo(x, y, paint) {
      if (!active) return page.goTo(x, y, paint);
      const tile = await active.agent<TileView>('goTo', x, y, paint);
      if (!tile.ok) return tile;
      const around = await top<{ viewport: Size }>('settle', framesAround, true);
      return around.ok ? ok(viewInTop(tile.value, active.place, around.value.viewport)) : around;
    },
    async restore() {
      const [own, ...inside] = await Promise.all([
        page.restore(),
        ...frames.map(({ agent }) => agent<{ framesChanged: boolean }>('restore')),
      ]);
      const changed = inside.some((frame) => !frame.ok || frame.value.framesChanged);
      return own.ok && changed ? err(problem('frame-changed')) : own;
    },
  };
}
