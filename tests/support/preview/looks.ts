import { type Screen, screens } from './screens';

/** One state of a screen in one look, as `npm run screens` draws it. */
export interface Look extends Screen {
  /** The state's name, the same in all its looks. */
  of: string;
}

/** A theme, a language or a width of its own makes another look of a state, not another state. */
const isState = ({ theme, language, width, app }: Screen): boolean =>
  theme === undefined && language !== 'en' && (app === 'panel' || width === 1280);

/** Every state in both themes; the workbench in a full tab and in the width of a panel too. */
export const looks: Look[] = screens.filter(isState).flatMap((screen) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (screen.app === 'panel' ? [360] : [1280, 360]).map((width) => ({
      ...screen,
      of: screen.name,
      name: `${screen.name}-${theme}-${width}`,
      theme,
      width,
      height: width === 360 && screen.app === 'workbench' ? Math.max(900, screen.height) : screen.height,
    })),
  ),
);
