import { defineType, type Environment, type Handle, ignored } from '../object-type';
import { separators } from '../number-format';
import { names } from './names';
import { range } from './range';
import { settings } from './settings';
import { worksheets } from './worksheets';
import { cellArea } from '../address';

const cultureInfo = defineType<Environment>({
  name: 'CultureInfo',
  get: { Name: ({ locale }) => locale },
  open: {
    NumberFormat: (environment) => numberFormatInfo(environment),
    DatetimeFormat: (environment) => datetimeFormatInfo(environment),
  },
});

const numberFormatInfo = defineType<Environment>({
  name: 'NumberFormatInfo',
  get: {
    NumberDecimalSeparator: ({ locale }) => separators(locale).decimal,
    NumberGroupSeparator: ({ locale }) => separators(locale).thousands,
  },
});

const datetimeFormatInfo = defineType<Environment>({
  name: 'DatetimeFormatInfo',
  get: {
    DateSeparator: () => '/',
    ShortDatePattern: ({ locale }) => (locale.startsWith('en-US') ? 'M/d/yyyy' : 'dd/MM/yyyy'),
    TimeSeparator: () => ':',
  },
});

const application = defineType<Environment>({
  name: 'Application',
  get: {
    CalculationMode: () => 'Automatic',
    CalculationState: () => 'Done',
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: ({ locale }) => separators(locale).decimal,
    ThousandsSeparator: ({ locale }) => separators(locale).thousands,
    UseSystemSeparators: () => true,
  },
  set: { CalculationMode: () => undefined },
  open: { CultureInfo: (environment) => cultureInfo(environment) },
  call: {
    Calculate: (environment) => environment.calculate(),
    ...ignored('SuspendApiCalculationUntilNextSync', 'SuspendScreenUpdatingUntilNextSync'),
  },
});

const workbookProtection = defineType<null>({
  name: 'WorkbookProtection',
  get: { Protected: () => false },
});

/** Where every request starts: `context.workbook`. */
export const root: (environment: Environment) => Handle = defineType<Environment>({
  name: 'Workbook',
  get: {
    Name: (environment) => environment.workbook.name,
    ReadOnly: () => false,
    IsDirty: () => true,
    AutoSave: () => false,
    PreviouslySaved: () => true,
  },
  open: {
    Workbook: (environment) => root(environment),
    Application: (environment) => application(environment),
    Worksheets: (environment) => worksheets(environment.workbook),
    Names: (environment) => names(environment.workbook),
    Settings: (environment) => settings(environment.workbook),
    Protection: () => workbookProtection(null),
  },
  call: {
    GetSelectedRange: (environment) => range(environment.workbook.selection),
    GetActiveCell: (environment) => {
      const { sheet, area } = environment.workbook.selection;
      return range({ sheet, area: cellArea(area.top, area.left) });
    },
    ...ignored('_SetOsfControlContainerReadyForCustomFunctions', 'Save'),
  },
});
