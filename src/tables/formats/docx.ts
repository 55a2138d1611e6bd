import {
  Document,
  Table as DocxTable,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  WidthType
} from "docx";
import {usageError} from "../../error.ts";
import {fixed, type PrintedPart, printedParts, sentencesOf} from "../print.ts";
import type {Table, TableFormat} from "../table.ts";
import {withFixedDates} from "../zip.ts";

/** Rows that still make a document somebody would open. */
const longest = 1000;

/** Landscape pages with the table, in parts where it is wide, its rows as sentences, and its notes; the stamp is on every page. */
export const format: TableFormat = {
  id: "docx",
  extension: "docx",
  notesBeside: false,
  async write(table) {
    const {length} = table.printedRows ?? table.rows;
    if (length > longest)
      throw usageError(`too long for a document: ${table.id} has ${fixed(length, 0)} rows`, {
        next: "Choose one period with --period, or a csv or xlsx file."
      });
    const document = new Document({
      creator: "Waymark",
      lastModifiedBy: "Waymark",
      title: `${table.title}: ${table.organization}`,
      description: table.stamp ?? "",
      styles: {default: {document: {run: {font: "Calibri", size: 20}}}},
      sections: [
        {
          properties: {
            page: {
              size: {orientation: PageOrientation.LANDSCAPE},
              margin: {top: 900, right: 720, bottom: 900, left: 720}
            }
          },
          headers: {default: new Header({children: table.stamp === null ? [] : [stampOf(table.stamp)]})},
          footers: {default: new Footer({children: [pageNumber(table)]})},
          children: body(table)
        }
      ]
    });
    return withFixedDates(await Packer.toBuffer(document), {
      "docProps/core.xml": (xml) =>
        xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${table.asOf}T00:00:00Z`)
    });
  }
};

const stampOf = (stamp: string): Paragraph =>
  new Paragraph({children: [new TextRun({text: stamp, bold: true})]});

const pageNumber = ({organization, asOf}: Table): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({children: [`${organization}, as of ${asOf}. Page `, PageNumber.CURRENT], size: 16})
    ]
  });

function body(table: Table): (Paragraph | DocxTable)[] {
  return [
    new Paragraph({text: `${table.title}: ${table.organization}`, heading: HeadingLevel.HEADING_1}),
    ...printedParts(table).flatMap((part) => [
      ...(part.title === null ? [] : [heading(part.title)]),
      grid(part)
    ]),
    ...sentencesOf(table).flatMap(({label, texts}) => [heading(label), ...texts.map(bullet)]),
    heading("Notes"),
    ...table.notes.map(bullet)
  ];
}

const grid = ({head, rows}: PrintedPart): DocxTable =>
  new DocxTable({
    width: {size: 100, type: WidthType.PERCENTAGE},
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((label) => textCell(label, true))
      }),
      ...rows.map(
        (cells) => new TableRow({cantSplit: true, children: cells.map((text) => textCell(text, false))})
      )
    ]
  });

const textCell = (text: string, bold: boolean): TableCell =>
  new TableCell({
    margins: {top: 40, bottom: 40, left: 70, right: 70},
    children: [new Paragraph({children: [new TextRun({text, bold, size: 16})]})]
  });

const heading = (text: string): Paragraph =>
  new Paragraph({text, heading: HeadingLevel.HEADING_2, keepNext: true, spacing: {before: 240}});

const bullet = (text: string): Paragraph => new Paragraph({text, bullet: {level: 0}, spacing: {after: 60}});
