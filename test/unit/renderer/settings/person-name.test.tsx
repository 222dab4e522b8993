// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDesk } from '#renderer/session/desk';
import { setPerson } from '#renderer/preferences/preferences';
import { PersonName } from '#renderer/features/settings/person-name.tsx';
import { givenBook } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

vi.mock('#renderer/preferences/preferences', () => ({ setPerson: vi.fn() }));

let screen: Screen;
beforeEach(async () => {
  vi.mocked(setPerson).mockReset();
  useDesk.setState({ person: 'สมศรี' });
  screen = await openScreen(givenBook(), <PersonName />);
});
afterEach(() => screen.close());

it('is written with Enter, without the spaces around it, and only when it is another', async () => {
  const field = screen.named('ชื่อผู้บันทึก');
  field.focus();
  await screen.press('Enter');
  expect(setPerson).not.toHaveBeenCalled();
  await screen.type(field, ' สมศรี ใจดี ');
  await screen.press('Enter');
  expect(setPerson).toHaveBeenCalledExactlyOnceWith('สมศรี ใจดี');
});

it('is given back with Esc', async () => {
  const field = screen.named('ชื่อผู้บันทึก') as HTMLInputElement;
  field.focus();
  await screen.type(field, 'อนันต์');
  await screen.press('Escape');
  expect(field.value).toBe('สมศรี');
});
