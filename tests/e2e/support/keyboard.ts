import { expect, type Locator, type Page } from '@playwright/test';

/** The keyboard of one window: whatever is done with it is done as a person without a mouse does it. */
export interface Keyboard {
  /** One key after the other; a chord such as 'Control+Enter' counts each of its keys. */
  press(...keys: string[]): Promise<void>;
  /** Text, into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Tab (or another key) until `target` has the focus; at most sixty times. */
  walkTo(target: Locator, key?: string): Promise<void>;
  /** The focus comes to `target` by itself, and can be seen there. */
  expectAt(target: Locator): Promise<void>;
  /** Keys pressed until now, without the characters of texts. */
  pressed(): number;
}

export function keyboardOf(page: Page): Keyboard {
  let pressed = 0;
  const keyboard: Keyboard = {
    pressed: () => pressed,
    async press(...keys) {
      for (const key of keys) {
        pressed += key.length === 1 ? 1 : key.split('+').length;
        await page.keyboard.press(key);
      }
    },
    type: (text) => page.keyboard.type(text),
    async walkTo(target, key = 'Tab') {
      await target.waitFor({ state: 'attached' });
      for (let steps = 0; !(await hasFocus(target)); steps += 1) {
        if (steps === 60) throw new Error(`sixty times ${key} did not lead to ${target}`);
        await keyboard.press(key);
      }
      await expectRing(page);
    },
    async expectAt(target) {
      await expect(target).toBeFocused();
      await expectRing(page);
    },
  };
  return keyboard;
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** What has the focus lies in the window and shows it: itself, or the label or frame that stands for it. */
async function expectRing(page: Page): Promise<void> {
  const seen = () =>
    page.evaluate(() => {
      const here = document.activeElement;
      if (here === null || here === document.body) return 'nothing has the focus';
      const told = here.outerHTML.slice(0, 120);
      const around = here.closest('.mantine-Input-input');
      const ringed = [here, here.nextElementSibling, around].find((element) => {
        if (element === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      });
      if (!ringed) return `no ring around ${told}`;
      const { top, bottom, left, right } = ringed.getBoundingClientRect();
      const isInWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      return isInWindow ? '' : `out of sight: ${told}`;
    });
  await expect.poll(seen).toBe('');
}
