import { describe, expect, it, test } from 'vitest';
import { isProvinceCode } from '#domain/organisation/area-codes';
import {
  clusterOf,
  clusterSetFor,
  parseOrganisation,
  provinceOf,
  provincesOf,
} from '#domain/organisation/organisation';
import { compareKeys } from '#domain/text/order';
import map from '#resources/reference/th-provinces.topo.json';
import file from '#resources/reference/provinces.json';

const organisation = parseOrganisation(file);

describe('provinces and their clusters', () => {
  it('are 75 in 19 clusters in 2547', () => {
    const { set, exact } = clusterSetFor(organisation, 2547);
    expect([provincesOf(set).length, set.clusters.length, exact]).toEqual([75, 19, true]);
  });

  it('are 76 in 18 clusters in 2569', () => {
    const { set, exact, fromFiscalYear } = clusterSetFor(organisation, 2569);
    expect([provincesOf(set).length, set.clusters.length, exact, fromFiscalYear]).toEqual([
      76,
      18,
      true,
      2561,
    ]);
  });

  it('say so where the year has no set of its own', () => {
    expect(clusterSetFor(organisation, 2551)).toMatchObject({ exact: true, fromFiscalYear: 2547 });
    expect(clusterSetFor(organisation, 2552)).toMatchObject({ exact: false, fromFiscalYear: 2547 });
    expect(clusterSetFor(organisation, 2560)).toMatchObject({ exact: false, fromFiscalYear: 2547 });
    expect(clusterSetFor(organisation, 2540)).toMatchObject({ exact: false, fromFiscalYear: 2547 });
  });

  it('change with the years: Trang moved, Bueng Kan came, Bangkok is in none', () => {
    const before = clusterSetFor(organisation, 2547).set;
    const now = clusterSetFor(organisation, 2569).set;
    expect(clusterOf(before, '92')).toMatchObject({ no: 16, en: 'Nakhon Si Thammarat, Trang, Phatthalung' });
    expect(clusterOf(now, '92')).toMatchObject({ no: 6, th: 'ภาคใต้ฝั่งอันดามัน', en: 'Southern Andaman' });
    expect([clusterOf(before, '38'), clusterOf(now, '38')?.no]).toEqual([null, 10]);
    expect([clusterOf(before, '10'), clusterOf(now, '10')]).toEqual([null, null]);
  });

  it('have names in both languages', () => {
    expect(provinceOf(organisation, '50')).toMatchObject({
      th: 'เชียงใหม่',
      en: 'Chiang Mai',
      region: 'north',
    });
    expect(provinceOf(organisation, '99')).toBeNull();
  });

  it('are all on the map', () => {
    const drawn = new Set(JSON.stringify(map).match(/TH-\d{2}/g));
    expect(organisation.provinces.filter(({ iso }) => !drawn.has(iso)).map(({ th }) => th)).toEqual([]);
  });
});

describe('a file that is not in order', () => {
  const [first, second] = file.clusterSets;

  it('is not taken: a province in two clusters', () => {
    const broken = structuredClone(first);
    broken?.clusters[1]?.provinces.splice(0, 1, '50');
    expect(() => parseOrganisation({ ...file, clusterSets: [broken, second] })).toThrow(/two clusters/);
  });

  it('is not taken: a province that is not listed', () => {
    const broken = structuredClone(first);
    broken?.clusters[1]?.provinces.splice(0, 1, '99');
    expect(() => parseOrganisation({ ...file, clusterSets: [broken, second] })).toThrow(/no province 99/);
  });

  it('is not taken: another shape', () => {
    expect(() => parseOrganisation({ provinces: [] })).toThrow();
  });
});

test('exactly the codes of the provinces are codes of provinces', () => {
  const two = Array.from({ length: 100 }, (_, at) => String(at).padStart(2, '0'));
  const known = file.provinces.map(({ code }) => code).sort(compareKeys);
  expect(two.filter(isProvinceCode)).toEqual(known);
  expect(['5', '050', '๕๐', ' 50', ''].filter(isProvinceCode)).toEqual([]);
});
