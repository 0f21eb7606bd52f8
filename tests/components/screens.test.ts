import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openPreview, openScreen, type Screen, screens } from '../support/preview/screens';
import { soak } from '../support/soak';

/** Without the soak: one look of each screen; colours, languages, widths and crowded or empty states come on top. */
const isPlain = ({ name, theme, language }: Screen) =>
  theme === undefined && language !== 'en' && !/-(\d{3,4}|many|empty|loading|first|error)$/.test(name);
/** Of those, these always: dark, high contrast, 200 % zoom of a window of 1280, and 10,000 records. */
const always = [
  'panel-warning-dark',
  'workbench-overview-normal-dark',
  'panel-warning-contrast',
  'workbench-coverage-contrast',
  'workbench-overview-normal-640',
  'workbench-gallery-normal-640',
  'workbench-gallery-many',
];
const tried = soak ? screens : screens.filter((screen) => isPlain(screen) || always.includes(screen.name));

it('the looks that are always tried are looks that there are', () => {
  expect(always.filter((name) => !tried.some((screen) => screen.name === name))).toEqual([]);
});

let opened: Awaited<ReturnType<typeof openPreview>>;
beforeAll(async () => {
  opened = await openPreview(inject('previewBase'));
}, 120_000);
afterAll(() => opened?.close());

/** Names of keys, units, file endings and addresses are the only Latin words that officials expect to read. */
/** What the manual has to name as it is: browsers, systems, the standard, files and commands. */
const named =
  /Chrome|Edge|QQ|Windows|Linux|macOS|Git|Python|BagIt|RFC|WinRAR|7-Zip|manifest\.json|shuangsuiji-zuozheng|docs\/policy|OK|(sha256sum|pip|python|certutil) .*/g;

const allowed =
  /https?:\/\/\S+|(chrome|edge):\/\/\S+|SHA-256|Alt|Shift|Ctrl|Esc|Tab|Delete|[KMG]B|docx|Word|WPS|xlsx|xls|csv|PDF|pdf|[0-9a-f]{64}|01GBT\w+|demo-installation|Chrome \d+|\S+\.(png|zip|json)|"[a-z-]+"|\{[^}]*\}/g;

describe('every screen in every state', () => {
  it.concurrent.each(tried.map((screen) => [screen.name, screen] as const))(
    '%s has no accessibility violation, fits its width and says nothing in English',
    async (_name, screen) => {
      const { page, errors, close } = await openScreen(opened, screen);
      try {
        // Legacy: in the page itself. The other way carries every passing node through a second page, which takes
        // five times as long; it is for frames of other sites, which these screens do not have.
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode(true)
          .options({ resultTypes: ['violations'] })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(
          // With axe's own reason: for a contrast, the two colours that it saw.
          violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
          ),
        ).toEqual([]);
        expect(errors).toEqual([]);
        const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(spill).toBeLessThanOrEqual(0);
        if (screen.language !== 'en') {
          const text = (await page.locator('body').innerText()).replace(allowed, '').replace(named, '');
          expect(text.match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
        }
      } finally {
        await close();
      }
    },
    60_000,
  );
});
