/** Unit of measure of an indicator's value, as printed in official forms: rates are percent numbers. */
export type MeasureUnit =
  | 'percent'
  | 'points'
  | 'points_per_year'
  | 'multiple'
  | 'households'
  | 'persons'
  | 'units'
  | 'money'
  | 'rank'
  | 'year';
