import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { decimal, type Emit, type TableColumn, type TableWriter } from "./table.ts";

/** How many rows are held until they are packed together. */
const rowGroup = 50_000;

/** A table as Apache Parquet: text as UTF-8 strings, decimals as doubles, nothing null, packed with Snappy; the same rows give the same bytes. */
export class ParquetTable implements TableWriter {
  private readonly columns: readonly TableColumn[];
  private readonly writer: ParquetWriter;
  private rows: (readonly string[])[] = [];

  /** `emit` gets the file piece by piece. */
  constructor(columns: readonly TableColumn[], emit: Emit) {
    this.columns = columns;
    this.writer = new ParquetWriter({ writer: new Emitter(emit), schema: schemaOf(columns) });
  }

  add(cells: readonly string[]): void {
    this.rows.push(cells);
    if (this.rows.length === rowGroup) this.pack();
  }

  finish(): void {
    if (this.rows.length > 0) this.pack();
    this.writer.finish();
  }

  private pack(): void {
    const { rows } = this;
    this.rows = [];
    const columnData = this.columns.map(({ heading, number }, index) => {
      const texts = rows.map((cells) => cells[index] ?? "");
      return { name: heading, data: number ? texts.map((text) => Number(decimal(text))) : texts };
    });
    this.writer.write({ columnData, rowGroupSize: rowGroup });
  }
}

function schemaOf(columns: readonly TableColumn[]): SchemaElement[] {
  return [
    { name: "root", num_children: columns.length },
    ...columns.map(
      ({ heading, number }): SchemaElement =>
        number
          ? { name: heading, type: "DOUBLE", repetition_type: "REQUIRED" }
          : {
              name: heading,
              type: "BYTE_ARRAY",
              converted_type: "UTF8",
              logical_type: { type: "STRING" },
              repetition_type: "REQUIRED",
            },
    ),
  ];
}

/** Gives away what was written after each group of rows, and begins again with an empty buffer. */
class Emitter extends ByteWriter {
  private readonly emit: Emit;

  constructor(emit: Emit) {
    super();
    this.emit = emit;
  }

  flush(): void {
    this.emit(this.getBytes().slice());
    this.index = 0;
  }

  override finish(): void {
    this.flush();
  }
}
