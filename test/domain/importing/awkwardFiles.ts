/** One file as somebody might send it, and what is to become of each of its rows: `first|last|address`, or the code of what is wrong. */
export interface AwkwardFile {
  readonly says: string;
  readonly bytes: Uint8Array;
  /** Or why the whole file cannot be read. */
  readonly rows: readonly string[] | string;
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

const HEAD = 'First name,Last name,E-mail\n';
const ADA = 'Ada,Lovelace,ada@example.com';
const READ = 'Ada|Lovelace|ada@example.com';
const long = (count: number): string => 'x'.repeat(count);

/** From what spreadsheets, directories and people make of such files. */
export const AWKWARD_FILES: readonly AwkwardFile[] = [
  // Encodings.
  { says: 'UTF-8', bytes: utf8(`${HEAD}Zoë,Müller,zoe@example.com`), rows: ['Zoë|Müller|zoe@example.com'] },
  {
    says: 'UTF-8 with a byte-order mark, as Excel saves it',
    bytes: utf8(`\uFEFF${HEAD}Stéphane,Dupré,s@example.com`),
    rows: ['Stéphane|Dupré|s@example.com'],
  },
  {
    says: 'a byte-order mark before a quoted name of a column',
    bytes: utf8(`\uFEFF"First name","E-mail"\n"Ada","ada@example.com"`),
    rows: ['Ada||ada@example.com'],
  },
  {
    says: 'Windows-1252, as older Excels save it',
    bytes: latin('Vorname;Nachname;E-Mail\r\nJ\xf6rg;Stra\xdfe;j@example.com\r\n'),
    rows: ['Jörg|Straße|j@example.com'],
  },
  {
    says: 'Windows-1252 with its own quotes and euro sign',
    bytes: latin('First name,E-mail\nO\x92Neil \x80,o@example.com'),
    rows: ['O’Neil €||o@example.com'],
  },
  {
    says: 'UTF-16 with a mark and tabs: "Unicode text"',
    bytes: utf16('\uFEFFFirst name\tLast name\tE-mail\r\nŁukasz\tŻak\tl@example.com\r\n'),
    rows: ['Łukasz|Żak|l@example.com'],
  },
  { says: 'UTF-16, the bytes the other way round', bytes: utf16be(`\uFEFF${HEAD}${ADA}`), rows: [READ] },
  { says: 'UTF-16 without a mark', bytes: utf16(`${HEAD}${ADA}`), rows: [READ] },
  { says: 'UTF-16 without a mark, the bytes the other way round', bytes: utf16be(`${HEAD}${ADA}`), rows: [READ] },
  {
    says: 'accents as letters and marks apart, as macOS writes them',
    bytes: utf8(`${HEAD}Zoe\u0308,Mu\u0308ller,z@example.com`),
    rows: ['Zoë|Müller|z@example.com'],
  },
  // What stands between cells and rows.
  { says: 'commas', bytes: utf8(`${HEAD}${ADA}\n`), rows: [READ] },
  {
    says: 'semicolons, as Excel writes them in much of Europe',
    bytes: utf8('Prénom;Nom;Adresse e-mail\nAda;Lovelace;ada@example.com\n'),
    rows: [READ],
  },
  { says: 'tabs, as a copied range has them', bytes: utf8('First name\tLast name\tE-mail\nAda\tLovelace\tada@example.com'), rows: [READ] },
  { says: 'sep=; in the first line', bytes: utf8(`sep=;\r\nFirst name;Last name;E-mail\r\nAda;Lovelace;ada@example.com`), rows: [READ] },
  { says: 'lines that end as in old Macs', bytes: utf8(`${HEAD}${ADA}`.replaceAll('\n', '\r')), rows: [READ] },
  { says: 'lines that end in both ways', bytes: utf8(`${HEAD}${ADA}\r\nBob,,bob@example.com\n`), rows: [READ, 'Bob||bob@example.com'] },
  { says: 'no line break at the end', bytes: utf8(`${HEAD}${ADA}`), rows: [READ] },
  {
    says: 'empty lines before, between and after',
    bytes: utf8(`\n\n${HEAD}\n${ADA}\n\n\nBob,,bob@example.com\n\n`),
    rows: [READ, 'Bob||bob@example.com'],
  },
  { says: 'rows of separators only, as a spreadsheet leaves of deleted rows', bytes: utf8(`${HEAD}${ADA}\n,,\n , ,\n`), rows: [READ] },
  {
    says: 'separators at the end of each line',
    bytes: utf8('First name,Last name,E-mail,,\nAda,Lovelace,ada@example.com,,\n'),
    rows: [READ],
  },
  {
    says: 'rows that are shorter than the first line',
    bytes: utf8('E-mail,First name,Last name\nada@example.com,Ada\n'),
    rows: ['Ada||ada@example.com'],
  },
  // Quotes.
  { says: 'every cell quoted', bytes: utf8('"First name","Last name","E-mail"\n"Ada","Lovelace","ada@example.com"'), rows: [READ] },
  {
    says: 'a separator within quotes',
    bytes: utf8(`${HEAD}Ada,"Lovelace, Countess",ada@example.com`),
    rows: ['Ada|Lovelace, Countess|ada@example.com'],
  },
  {
    says: 'doubled quotes',
    bytes: utf8(`${HEAD}"Ada ""the first""",Lovelace,ada@example.com`),
    rows: ['Ada "the first"|Lovelace|ada@example.com'],
  },
  {
    says: 'a line break within quotes',
    bytes: utf8(`${HEAD}Ada,"Love\nlace",ada@example.com\nBob,,bob@example.com`),
    rows: ['NAME_INVALID', 'Bob||bob@example.com'],
  },
  {
    says: 'a quotation mark within a word',
    bytes: utf8(`${HEAD}Ada 6" tall,Lovelace,ada@example.com`),
    rows: ['Ada 6" tall|Lovelace|ada@example.com'],
  },
  {
    says: 'a quotation mark that is never closed',
    bytes: utf8(`${HEAD}"Ada,Lovelace,ada@example.com\nBob,,bob@example.com`),
    rows: 'CSV_INVALID',
  },
  // Columns.
  { says: 'columns in another order', bytes: utf8('E-mail,Last name,First name\nada@example.com,Lovelace,Ada'), rows: [READ] },
  {
    says: 'columns in capitals, with underscores',
    bytes: utf8('FIRST_NAME,LAST_NAME,EMAIL_ADDRESS\nAda,Lovelace,ada@example.com'),
    rows: [READ],
  },
  { says: 'the API’s own names', bytes: utf8('firstName,lastName,email,locale\nAda,Lovelace,ada@example.com,de-CH'), rows: [READ] },
  { says: 'Italian columns', bytes: utf8('Nome;Cognome;Indirizzo e-mail\nAda;Lovelace;ada@example.com'), rows: [READ] },
  {
    says: 'Spanish columns without accents',
    bytes: utf8('Nombre;Apellidos;Correo electronico\nAda;Lovelace;ada@example.com'),
    rows: [READ],
  },
  { says: 'Portuguese columns', bytes: utf8('Nome;Sobrenome;Endereço de e-mail\nAda;Lovelace;ada@example.com'), rows: [READ] },
  { says: 'Dutch columns', bytes: utf8('Voornaam;Achternaam;E-mailadres\nAda;Lovelace;ada@example.com'), rows: [READ] },
  {
    says: 'one column of whole names',
    bytes: utf8('Name,E-mail\nAda King Lovelace,ada@example.com'),
    rows: ['Ada|King Lovelace|ada@example.com'],
  },
  { says: 'whole names the other way round', bytes: utf8('Full name,E-mail\n"Lovelace, Ada",ada@example.com'), rows: [READ] },
  {
    says: 'German, where "Name" beside "Vorname" is the last name',
    bytes: utf8('Vorname;Name;E-Mail\nAda;Lovelace;ada@example.com'),
    rows: [READ],
  },
  {
    says: 'a column that means nothing here',
    bytes: utf8('First name,E-mail,Department\nAda,ada@example.com,Engines'),
    rows: 'FIELD_UNKNOWN',
  },
  {
    says: 'a column without a name, with something in it',
    bytes: utf8('First name,E-mail,\nAda,ada@example.com,what?'),
    rows: 'FIELD_UNKNOWN',
  },
  {
    says: 'two columns of addresses',
    bytes: utf8('E-mail,First name,Work email\nada@example.com,Ada,a@example.com'),
    rows: 'COLUMN_DUPLICATE',
  },
  { says: 'no names of columns', bytes: utf8(`${ADA}\nBob,,bob@example.com`), rows: 'COLUMN_MISSING' },
  { says: 'nothing at all', bytes: utf8(''), rows: 'COLUMN_MISSING' },
  { says: 'names of columns and nobody', bytes: utf8(HEAD), rows: [] },
  // Names and addresses.
  {
    says: 'a name of 32 characters, and one of 33',
    bytes: utf8(`${HEAD}${long(32)},,a@example.com\n${long(33)},,b@example.com`),
    rows: [`${long(32)}||a@example.com`, 'NAME_TOO_LONG'],
  },
  {
    says: 'a name of 32 characters outside the basic plane',
    bytes: utf8(`${HEAD}${'𠮷'.repeat(32)},,a@example.com`),
    rows: [`${'𠮷'.repeat(32)}||a@example.com`],
  },
  {
    says: 'people with one name',
    bytes: utf8(`${HEAD}Suharto,,s@example.com\n,Suharto,t@example.com`),
    rows: ['Suharto||s@example.com', 'NAME_MISSING'],
  },
  { says: 'Chinese names', bytes: utf8(`${HEAD}小龙,李,xl@example.com`), rows: ['小龙|李|xl@example.com'] },
  { says: 'Arabic names', bytes: utf8(`${HEAD}عمر,الخيام,omar@example.com`), rows: ['عمر|الخيام|omar@example.com'] },
  {
    says: 'Turkish names, and an address with a Turkish capital',
    bytes: utf8(`${HEAD}İnci,Işık,inci@example.com\nAli,,İ@example.com`),
    rows: ['İnci|Işık|inci@example.com', 'EMAIL_INVALID'],
  },
  {
    says: 'names with apostrophes and hyphens',
    bytes: utf8(`${HEAD}Jean-Luc,O'Brien-d’Arc,jl@example.com`),
    rows: ["Jean-Luc|O'Brien-d’Arc|jl@example.com"],
  },
  { says: 'a direction turned round', bytes: utf8(`${HEAD}Ada\u202E,Lovelace,ada@example.com`), rows: ['NAME_INVALID'] },
  {
    says: 'no-break spaces around cells, as copied from a web page',
    bytes: utf8(`${HEAD}\u00A0Ada\u00A0,Lovelace , \u202Fada@example.com`),
    rows: [READ],
  },
  { says: 'the same address in other case', bytes: utf8(`${HEAD}${ADA}\nAda,King,ADA@Example.COM`), rows: [READ, 'ROW_DUPLICATE'] },
  { says: 'an address as a link', bytes: utf8(`${HEAD}Ada,Lovelace,mailto:ada@example.com`), rows: [READ] },
  { says: 'an address as a mail program copies it', bytes: utf8(`${HEAD}Ada,Lovelace,Ada Lovelace <ada@example.com>`), rows: [READ] },
  { says: 'an international domain', bytes: utf8(`${HEAD}Ada,,ada@bücher.example`), rows: ['Ada||ada@xn--bcher-kva.example'] },
  { says: 'two addresses in one cell', bytes: utf8(`${HEAD}Ada,,ada@example.com; a@example.com`), rows: ['EMAIL_INVALID'] },
  { says: 'no address', bytes: utf8(`${HEAD}Ada,Lovelace,\nBob,,bob@example.com`), rows: ['EMAIL_INVALID', 'Bob||bob@example.com'] },
  {
    says: 'cells that our own export has made harmless',
    bytes: utf8(`${HEAD}'=Ada,'+Lovelace,ada@example.com`),
    rows: ['=Ada|+Lovelace|ada@example.com'],
  },
];
