// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { fail } from '#domain/result';
import { useDesk } from '#renderer/session/desk';
import { reportRefusal } from '#renderer/session/refusal';
import { show, showIndicator } from '#renderer/navigation/navigate';

test('a refusal that was read on one page does not lie over another', () => {
  reportRefusal(fail('agreement-sealed'));
  show('import');
  expect(useDesk.getState().refused).toBeNull();
  reportRefusal(fail('agreement-sealed'));
  showIndicator('a1');
  expect(useDesk.getState().refused).toBeNull();
});
