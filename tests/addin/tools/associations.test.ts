import { checkAssociations } from '../../../addin/tools/metadata/associations';

test('the same ids in any order agree', () => {
  expect(checkAssociations(['PLANS', 'POVERTY_RATE'], ['POVERTY_RATE', 'PLANS'])).toEqual([]);
});

test.each([
  [['PLANS', 'POVERTY_RATE'], ['PLANS'], ['POVERTY_RATE: in the metadata, but never associated']],
  [['PLANS'], ['PLANS', 'POVERTY_RATE'], ['POVERTY_RATE: associated, but not in the metadata']],
  [
    ['PLANS'],
    ['Plans'],
    ['PLANS: in the metadata, but never associated', 'Plans: associated, but not in the metadata'],
  ],
  [['PLANS', 'PLANS'], ['PLANS'], ['PLANS: twice in the metadata']],
  [['PLANS'], ['PLANS', 'PLANS', 'PLANS'], ['PLANS: associated twice']],
  [['PLANS'], [], ['PLANS: in the metadata, but never associated']],
])('metadata %j with script %j', (metadata, associated, problems) => {
  expect(checkAssociations(metadata, associated)).toEqual(problems);
});
