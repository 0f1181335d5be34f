import { escaped } from '../escape';
import { product } from '../manifest/product';
import type { FunctionMetadata, Metadata } from '../metadata/model';
import type { Language, Text } from '../sentence';

/** The style sheet stands in a file of its own: the pages are served with a policy that forbids inline styles. */
export const HELP_STYLE_FILE = 'help.css';

/** What the pages say about data and use; the unified manifest demands an address for each. */
const statements: readonly { readonly id: string; readonly title: Text; readonly text: Text }[] = [
  {
    id: 'privacy',
    title: { vi: 'Dữ liệu', en: 'Data' },
    text: {
      vi: 'Các hàm tính toán và xét khen thưởng chạy ngay trên máy của người dùng và không gửi số liệu đi. Không số liệu nào của trang tính được gửi đi; từ máy chủ của cơ quan triển khai, phần mềm chỉ nhận các kế hoạch mới. Sản phẩm không thu thập dữ liệu sử dụng; Excel và thư viện office.js theo chính sách của Microsoft.',
      en: 'The functions that compute and that apply award criteria run on the user’s machine and send no figures anywhere. No figure of a sheet is sent; from the server of the office that runs this product only new plans are received. The product collects no usage data; Excel and its office.js library follow Microsoft’s policies.',
    },
  },
  {
    id: 'terms',
    title: { vi: 'Điều khoản', en: 'Terms' },
    text: {
      vi: 'Phần mềm được cung cấp theo giấy phép MIT, không kèm bảo đảm nào. Kết quả xét chỉ là căn cứ đề nghị; hội đồng thi đua - khen thưởng và cấp có thẩm quyền quyết định.',
      en: 'The software comes under the MIT licence, without warranty. Its verdicts are only a basis for a proposal; the emulation council and the competent authority decide.',
    },
  },
];

/** The help page: every function in both languages, each under its id, so that Excel can link to it. */
export function helpPage(metadata: Readonly<Record<Language, Metadata>>): string {
  const functions = metadata.vi.functions.map((fn, index) =>
    functionSection(fn, metadata.en.functions[index] ?? fn),
  );
  const closing = statements.map((part) =>
    section(part.id, `${part.title.vi} · ${part.title.en}`, paragraphs(part.text)),
  );
  const links = metadata.vi.functions.map(
    (fn) => `<li><a href="#${escaped(fn.id)}">${shownName(fn)}</a></li>`,
  );
  return [
    '<!doctype html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<title>${escaped(product.name.vi)} - hướng dẫn hàm</title>`,
    `<link rel="stylesheet" href="${HELP_STYLE_FILE}" />`,
    '</head>',
    '<body>',
    `<h1>${escaped(product.name.vi)} <span lang="en">${escaped(product.name.en)}</span></h1>`,
    paragraphs(product.description),
    `<nav aria-label="Các hàm · Functions"><ul>${links.join('')}</ul></nav>`,
    '<main>',
    ...functions,
    ...closing,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function functionSection(vi: FunctionMetadata, en: FunctionMetadata): string {
  const rows = vi.parameters.map((parameter, index) => {
    const other = en.parameters[index];
    const optional = parameter.optional ? ' <small>không bắt buộc · optional</small>' : '';
    return `<tr><th scope="row"><code>${escaped(parameter.name)}</code>${optional}</th><td>${escaped(parameter.description ?? '')}<br /><span lang="en">${escaped(other?.description ?? '')}</span></td></tr>`;
  });
  const table = rows.length === 0 ? '' : `<table>${rows.join('')}</table>`;
  return section(
    vi.id,
    shownName(vi),
    paragraphs({ vi: vi.description ?? '', en: en.description ?? '' }) + table,
  );
}

function section(id: string, title: string, content: string): string {
  return `<section id="${escaped(id)}"><h2>${title}</h2>${content}</section>`;
}

function paragraphs(text: Text): string {
  return `<p>${escaped(text.vi)}</p><p lang="en">${escaped(text.en)}</p>`;
}

function shownName(fn: FunctionMetadata): string {
  return escaped(`${product.namespace}.${fn.name}`);
}

/** Plain and readable in a narrow pane as well as in a browser. */
export const helpStyle = `body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; color: #1b1f1d; }
h1, h2 { color: ${product.accentColor}; }
h1 span { font-weight: normal; font-size: 1rem; }
[lang='en'] { color: #5a635e; }
nav ul { columns: 14rem; padding-left: 1.2rem; }
section { border-top: 1px solid #d6ddd9; padding-top: 0.5rem; margin-top: 1.5rem; }
section:target { background: #f2f8f4; }
table { border-collapse: collapse; width: 100%; }
code { font-family: inherit; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-top: 1px solid #e5ebe7; }
`;
