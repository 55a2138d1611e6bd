import {
  AlignmentType,
  BorderStyle,
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
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType
} from "docx";
import {usageError} from "../../error.ts";
import {fixed, type PrintedPart, printedParts, sentencesOf} from "../print.ts";
import type {Table, TableFormat} from "../table.ts";
import {columnWidths} from "../widths.ts";
import {withFixedDates} from "../zip.ts";

/** Rows that still make a document somebody would open. */
const longest = 1000;

/** US Letter, in twentieths of a point; the library turns it for landscape. */
const letter = {width: 12_240, height: 15_840};
const margin = {top: 900, right: 720, bottom: 900, left: 720};
/** An average character of a table's letters, with what tells a narrow font from a wide one. */
const character = 82;

const ink = "1C2A2D";

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
      styles: {
        default: {
          document: {run: {font: "Calibri", size: 20}},
          heading1: {run: {size: 30, bold: true, color: ink}, paragraph: {spacing: {after: 120}}},
          heading2: {run: {size: 23, bold: true, color: ink}, paragraph: {spacing: {before: 280, after: 80}}}
        }
      },
      sections: [
        {
          properties: {
            page: {
              size: {...letter, orientation: PageOrientation.LANDSCAPE},
              margin
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
  new Paragraph({spacing: {after: 160}, children: [new TextRun({text: stamp, bold: true})]});

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

/** Ruled between rows alone, figures to the right, its header again on every page. */
function grid(printed: PrintedPart): DocxTable {
  const part = {...printed, head: printed.head.map(kept), rows: printed.rows.map((cells) => cells.map(kept))};
  const room = letter.height - margin.left - margin.right;
  const widths = columnWidths(part, room / character).map((width) => Math.floor(width * character));
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      ...(isHead ? {tableHeader: true} : {}),
      cantSplit: true,
      children: cells.map((text, at) =>
        textCell(text, {isHead, isFigure: part.figures[at] ?? false, width: widths[at] ?? 0})
      )
    });
  return new DocxTable({
    width: {size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA},
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: rule(8, ink),
      bottom: rule(8, ink),
      insideHorizontal: rule(4, "BFC6C4"),
      left: none,
      right: none,
      insideVertical: none
    },
    rows: [row(part.head, true), ...part.rows.map((cells) => row(cells, false))]
  });
}

/** The parts of an interval stay on one line. */
const kept = (text: string): string =>
  text.replace(/\[[^\]]*\]/g, (interval) => interval.replaceAll(" ", "\u00a0"));

const rule = (size: number, color: string) => ({style: BorderStyle.SINGLE, size, color});
const none = {style: BorderStyle.NONE, size: 0, color: "auto"} as const;

const textCell = (
  text: string,
  {isHead, isFigure, width}: {isHead: boolean; isFigure: boolean; width: number}
): TableCell =>
  new TableCell({
    width: {size: width, type: WidthType.DXA},
    margins: {top: 40, bottom: 40, left: 70, right: 70},
    ...(isHead ? {shading: {fill: "EEF1F0"}, verticalAlign: VerticalAlignTable.BOTTOM} : {}),
    children: [
      new Paragraph({
        alignment: isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({text, bold: isHead, size: 16})]
      })
    ]
  });

const heading = (text: string): Paragraph =>
  new Paragraph({text, heading: HeadingLevel.HEADING_2, keepNext: true});

const bullet = (text: string): Paragraph => new Paragraph({text, bullet: {level: 0}, spacing: {after: 60}});
