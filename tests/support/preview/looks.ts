import { type Screen, screens } from './screens';

/** One picture that `npm run screens` draws: a state of a screen in one look. */
export interface Look extends Screen {
  /** The sheet it stands on: the state's name, the same in all its looks; or the name of a variant. */
  of: string;
}

/** A theme, a language or a width of its own makes another look of a state, not another state. */
const isState = ({ theme, language, width, app }: Screen): boolean =>
  theme === undefined && language !== 'en' && (app === 'panel' || width === 1280);

/** A look's name without what tells it from the state's others. */
const stateOf = (name: string): string => name.replace(/(-dark|-360|-640|-narrow|-en)+$/, '');

/** Where a screen stands that is shown in another way besides: in English beside its state, else on a sheet of its own. */
const besides = ({ name, theme, language, width }: Screen): string | null => {
  if (language === 'en') return stateOf(name);
  if (theme === 'contrast') return 'high-contrast';
  return width === 640 ? 'zoom-200-percent' : null;
};

/** Every state in both themes; all but the panel in a full tab and in the width of a panel too. */
const ofStates: Look[] = screens.filter(isState).flatMap((screen) =>
  (screen.app === 'panel' ? [360] : [1280, 360]).flatMap((width) =>
    (['light', 'dark'] as const).map((theme) => ({
      ...screen,
      of: screen.name,
      name: `${screen.name}-${theme}-${width}`,
      theme,
      width,
      height: width === 360 && screen.app !== 'panel' ? Math.max(900, screen.height) : screen.height,
    })),
  ),
);

export const looks: Look[] = [
  ...ofStates,
  ...screens.flatMap((screen) => {
    const of = besides(screen);
    return of ? [{ ...screen, of }] : [];
  }),
];

/** The sheet that shows a screen: a dark or a narrow one is a look of the state that it is named after. */
export function sheetOf({ name }: Screen): string | undefined {
  return looks.find((look) => look.name === name || look.of === stateOf(name))?.of;
}
