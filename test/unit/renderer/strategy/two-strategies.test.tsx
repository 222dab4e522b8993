// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { applyChange } from '#domain/book/change';
import { SWOT_PARTS } from '#domain/book/strategy';
import { planOf } from '#domain/strategy/plan';
import { swotLines } from '#domain/strategy/swot';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { useDesk } from '#renderer/session/desk';
import { goToRow, useView } from '#renderer/features/strategy/view';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';
import { openPage, type OpenPage } from './open-page.tsx';

const sample = bookOf(sampleRecords());
let page: OpenPage;
afterEach(() => page.close());

const state = (): typeof sample => useDesk.getState().state;
const first = (kind: string, scope = 'province'): string =>
  [...sample.node.values()].find((node) => node.kind === kind && node.scope === scope)!.id;
const field = (name: string): HTMLInputElement => {
  const found = [...document.querySelectorAll<HTMLInputElement>('.panel input, .panel textarea')].find(
    (each) =>
      each.getAttribute('aria-label') === name ||
      document.querySelector(`label[for="${each.id}"]`)?.textContent === name,
  );
  if (found === undefined) throw new Error(`no field: ${name}`);
  return found;
};
async function write(name: string, text: string): Promise<void> {
  await page.does(() => {
    field(name).focus();
  });
  await page.type(text);
  await page.does(() => {
    field(name).blur();
  });
}
/** In a narrow window, as jsdom's is, the panel is opened by a key. */
async function withPanel(book = sample): Promise<void> {
  page = await openPage(book);
  await page.does(() => {
    useView.setState({ panel: true });
  });
}
const at = (id: string): Promise<void> =>
  page.does(() => {
    goToRow(id);
  });

describe('the two strategies', () => {
  it('change with Alt+G from wherever one is, each at its own place, and take a name that is being written', async () => {
    page = await openPage(sample);
    await page.press('ArrowDown');
    const here = page.current();
    await page.press('KeyG', { altKey: true });
    expect(page.current()).toMatch(/^วิสัยทัศน์ กลุ่มจังหวัด/);
    expect(page.focused()?.getAttribute('role')).toBe('row');
    await page.press('ArrowDown');
    await page.press('Insert');
    await page.type('ประเด็นร่วม');
    await page.press('KeyG', { altKey: true });
    expect(page.current()).toBe(here);
    const made = [...state().node.values()].find(({ title }) => title === 'ประเด็นร่วม');
    expect([made?.scope, made?.kind]).toEqual(['cluster', 'issue']);
    expect(page.rows().join()).not.toContain('ประเด็นร่วม');
    await page.press('KeyG', { altKey: true });
    expect(page.rows().join()).toContain('2 ประเด็นร่วมไม่มีตัวชี้วัด');
  });

  it('move and remove branches of their own only', async () => {
    page = await openPage(sample);
    await page.press('KeyG', { altKey: true });
    await page.press('ArrowDown', { altKey: true });
    expect(page.toast()).toContain('ไม่มีที่ให้ย้ายไป');
    await page.press('Delete');
    expect([...state().node.values()].filter(({ scope }) => scope === 'cluster')).toEqual([]);
    expect([...state().node.values()].filter(({ scope }) => scope === 'province').length).toBeGreaterThan(50);
    await page.undo();
    expect(state().node.size).toBe(sample.node.size);
  });

  it('begin empty with a vision of their own', async () => {
    const own = [...sample.node].filter(([, { scope }]) => scope === 'province');
    page = await openPage({ ...sample, node: new Map(own) });
    await page.press('KeyG', { altKey: true });
    expect(page.text()).toContain('ยังไม่มียุทธศาสตร์กลุ่มจังหวัด');
    await page.press('Insert');
    await page.type('กลุ่มน่าอยู่');
    await page.press('Enter');
    const visions = [...state().node.values()].filter(({ kind }) => kind === 'vision');
    expect(visions.map(({ scope }) => scope).sort()).toEqual(['cluster', 'province']);
  });
});

describe('the panel', () => {
  it('writes the document of the strategy with a Thai day, and the head says it', async () => {
    await withPanel();
    await write('วันที่รองนายกรัฐมนตรีเห็นชอบ', '๓๑ ธ.ค. ๒๕๔๖');
    expect(planOf(state(), '50-2547', 'province').approvedOn).toBe('2003-12-31');
    expect(page.text()).toContain('รองนายกรัฐมนตรีเห็นชอบ 31 ธ.ค. 2546');
    await write('วันที่รองนายกรัฐมนตรีเห็นชอบ', 'ปลายปี');
    expect(field('วันที่รองนายกรัฐมนตรีเห็นชอบ').getAttribute('aria-invalid')).toBe('true');
    await page.undo();
    await page.undo();
    expect(planOf(state(), '50-2547', 'province').approvedOn).toBeNull();
  });

  it('takes money in millions by source and year, to the satang, and says what a text is', async () => {
    await withPanel();
    const id = first('project');
    await at(id);
    const [line] = sample.node.get(id)!.budgets;
    await write(`${line!.source} ปี 2548 (ล้านบาท)`, '1.5');
    expect(state().node.get(id)?.budgets.at(-1)).toEqual({
      ...{ source: line!.source, year: 2548, amount: '1500000', disbursed: null },
    });
    await write(`${line!.source} ปี 2547 (ล้านบาท)`, '18,543,210.55 บาท');
    expect(state().node.get(id)?.budgets[0]?.amount).toBe('18543210.55');
    await write(`${line!.source} ปี 2547 (ล้านบาท)`, 'ราว 18');
    expect(page.current()).toContain('งบไม่ใช่ตัวเลข');
    expect(page.panel()).toContain('ใส่เป็นล้านบาท');
    await page.undo();
    expect(page.current()).not.toContain('งบไม่ใช่ตัวเลข');
  });

  it('links to the cluster and to the reform strategies by keyboard', async () => {
    await withPanel();
    const id = first('issue');
    await at(id);
    await page.press('KeyL', { altKey: true });
    expect(page.focused()?.getAttribute('role')).toBe('listbox');
    const before = sample.node.get(id)!.clusterLinks;
    await page.press('ArrowDown');
    await page.press('Space');
    expect(state().node.get(id)?.clusterLinks).toEqual([...before, first('objective', 'cluster')]);
    await page.press('Space');
    expect(state().node.get(id)?.clusterLinks).toEqual(before);
    await page.press('Escape');
    expect(page.focused()?.getAttribute('aria-expanded')).toBe('false');
    await page.click(page.button('เชื่อมกับแผนพัฒนาระบบราชการ'));
    await page.press('ArrowDown');
    await page.press('Enter');
    expect(state().node.get(id)?.reformLinks).toContain(2);
    expect(page.panel()).toContain('2 การปรับปรุงโครงสร้างการบริหารราชการแผ่นดิน');
  });
});

it('walks through what asks to be looked at with F8, also from a field of the panel', async () => {
  const id = first('project');
  const node = { ...sample.node.get(id)!, budget: null, budgets: [], owner: '', startsOn: '2004-05-01' };
  await withPanel({
    ...sample,
    node: new Map(sample.node).set(id, { ...node, endsOn: '2004-04-01' }),
  });
  expect(page.text()).toContain('3 เรื่องต้องดู');
  await page.does(() => {
    field('คำอธิบาย').focus();
  });
  await page.press('F8');
  expect(page.current()).toContain('ไม่มีงบสิ้นสุดก่อนเริ่มไม่มีผู้รับผิดชอบ');
  expect(page.panel()).toContain('ใส่งบประมาณและแหล่งเงินของโครงการ');
});

describe('the analysis', () => {
  const texts = (): string[] =>
    swotLines(state(), { scope: 'province', part: 'strength' }).map(({ text }) => text);
  const open = async (): Promise<void> => {
    page = await openPage(sample);
    await page.does(() => {
      useView.setState({ face: 'swot' });
    });
    await page.does(() => document.querySelector<HTMLElement>('.strength [tabindex="0"]')?.focus());
  };

  it('adds, edits, moves and removes by keyboard, each as one step', async () => {
    await open();
    const [one, two, three] = texts();
    await page.press('Insert');
    await page.type('ข้อใหม่');
    await page.press('Enter');
    expect(texts()).toEqual([one, 'ข้อใหม่', two, three]);
    await page.press('ArrowUp', { altKey: true });
    expect(texts()).toEqual(['ข้อใหม่', one, two, three]);
    await page.press('F2');
    await page.type('ข้อที่แก้');
    await page.press('Enter');
    await page.press('ArrowDown');
    await page.press('Delete');
    expect(texts()).toEqual(['ข้อที่แก้', two, three]);
    expect(useDesk.getState().undo).toHaveLength(4);
    for (let step = 0; step < 4; step += 1) await page.undo();
    expect(texts()).toEqual([one, two, three]);
  });

  it('makes an entry of each pasted line, all taken back by one undo', async () => {
    await open();
    const before = texts();
    await page.paste('1. หนึ่ง\n2. สอง\n');
    expect(texts()).toEqual([before[0], 'หนึ่ง', 'สอง', ...before.slice(1)]);
    await page.undo();
    expect(texts()).toEqual(before);
  });

  it('gives a text back with Esc, and has a list for each part', async () => {
    await open();
    const before = texts();
    await page.press('Enter');
    await page.type('อื่น');
    await page.press('Escape');
    expect(texts()).toEqual(before);
    expect(document.querySelectorAll('[role="grid"]')).toHaveLength(SWOT_PARTS.length);
  });
});

it('shows every issue and objective on the map, with a line for each link', async () => {
  page = await openPage(sample);
  await page.does(() => {
    useView.setState({ face: 'map' });
  });
  const own = [...sample.node.values()].filter(({ scope }) => scope === 'province');
  const boxes = (kind: string): number => document.querySelectorAll(`.b-${kind}`).length;
  expect(boxes('issue')).toBe(own.filter(({ kind }) => kind === 'issue').length);
  expect(boxes('objective')).toBe(own.filter(({ kind }) => kind === 'objective').length);
  expect(boxes('other')).toBe(4);
  const links = own.reduce((all, { clusterLinks }) => all + clusterLinks.length, 0);
  expect(document.querySelectorAll('.wire')).toHaveLength(links);
});

it('has each project with its money in the budget table, and a sum for each issue', async () => {
  page = await openPage(sample);
  await page.does(() => {
    useView.setState({ face: 'budget' });
  });
  const groups = [...document.querySelectorAll('tr.group')].map((each) => each.textContent);
  expect(groups[0]).toMatch(/^1 .*55\.3052\.7195\.31$/);
  expect(document.querySelectorAll('[role="grid"] [aria-rowindex="3"] td')[6]?.textContent).toBe('18.50');
});

it('keeps branches in sight whose parent was taken away elsewhere', async () => {
  page = await openPage(sample);
  const gone = applyChange(sample, {
    name: 'remove-node',
    ops: [{ op: 'remove', kind: 'node', id: first('issue'), was: sample.node.get(first('issue'))! }],
  });
  await page.does(() => {
    useDesk.setState({ state: gone });
  });
  // Its objectives stand at the top then: no branch is lost.
  expect(page.rows().join()).toContain(sample.node.get(first('objective'))!.title);
});
