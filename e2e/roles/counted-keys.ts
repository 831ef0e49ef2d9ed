import type { Page } from '@playwright/test';

/** A keyboard that counts what is pressed beside what is written. */
export function countedKeys(page: Page) {
  let pressed = 0;
  return {
    press: async (key: string) => {
      pressed += 1;
      await page.keyboard.press(key);
    },
    /** Words cost what they cost; they are not counted. */
    write: (words: string) => page.keyboard.type(words),
    pressed: () => pressed,
  };
}
