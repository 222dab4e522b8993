// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { fail } from '#domain/result';
import { useDesk } from '#renderer/data/desk';
import { sayRefused, show, showIndicator } from '#renderer/data/open';

test('a refusal that was read on one page does not lie over another', () => {
  sayRefused(fail('agreement-sealed'));
  show('import');
  expect(useDesk.getState().refused).toBeNull();
  sayRefused(fail('agreement-sealed'));
  showIndicator('a1');
  expect(useDesk.getState().refused).toBeNull();
});
