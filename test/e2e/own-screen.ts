import { afterAll } from 'vitest';
import { endLeftDesks } from '#test/e2e/desk-window';

/** The virtual screen of this lane, where `screens.ts` opened some. */
const screens = process.env['CCO_TEST_SCREENS']?.split(' ') ?? [];
const own = screens[Number(process.env['VITEST_POOL_ID'] ?? '1') - 1];
if (own !== undefined) process.env['DISPLAY'] = own;

// The worker lives on from file to file.
afterAll(endLeftDesks);
