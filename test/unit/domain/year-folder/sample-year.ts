import { type YearRecords, readYearFolder } from '#domain/year-folder/read-year-folder';
import agreement from '#resources/sample-year/agreement.json';
import framework from '#resources/sample-year/framework.json';
import organisation from '#resources/sample-year/organisation.json';
import strategy from '#resources/sample-year/province-strategy.json';
import cluster from '#resources/sample-year/cluster-strategy.json';
import items from '#resources/sample-year/data-items.json';
import negotiation from '#resources/sample-year/negotiation.json';
import results from '#resources/sample-year/results.json';

/** The files of the sample year by their names, as the window hands them over. */
export const SAMPLE_FILES = {
  'agreement.json': agreement,
  'framework.json': framework,
  'organisation.json': organisation,
  'province-strategy.json': strategy,
  'results.json': results,
  'data-items.json': items,
  'cluster-strategy.json': cluster,
  'negotiation.json': negotiation,
};

export function sampleRecords(): YearRecords {
  const read = readYearFolder(SAMPLE_FILES, 'provinceOfficer');
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
}
