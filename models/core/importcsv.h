// The order file: CSV with a serial in every line and optionally model and delivered public key or fingerprint.
//
// Takes UTF-8 with or without BOM; comma, semicolon or tab (found from the header line); RFC 4180 quotes, also with
// line ends inside; LF, CRLF and CR. A header line names the columns in any order and case (serial; model; public_key
// or key; fingerprint or sha256; others are ignored and named in the result); without a header the first column is the
// serial. Keys: PEM, base64 or hex of a DER SPKI, compressed or not; fingerprints: SHA-256 of the uncompressed SPKI in
// hex, with or without ':' or spaces. Where a line has both, they must agree. Columns are counted as cells, from 1.
// Lines without any text are skipped.
//
// All or nothing: any bad line refuses the file, and every error (up to 100) names line and column. At most 10,000
// devices and 16 MiB. A serial twice, or one key at two serials, is an error.
#pragma once

#include "models/core/identity.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace imprint {

struct CsvProblem {
    int line = 0;      // of the file, from 1
    int column = 0;    // from 1; 0: the whole line
    QString field;     // the column's name
    QString reason;
};

struct CsvPreviewLine {
    int line = 0;
    QStringList cells;
    bool isBad = false;
};

struct CsvImport {
    std::vector<ExpectedDevice> devices; // empty when there are problems
    std::vector<CsvProblem> problems;    // the first 100
    int problemCount = 0;                // all of them
    QStringList columns;                 // as the first line names them; empty where it does not
    QStringList ignoredColumns;
    std::vector<CsvPreviewLine> preview; // the first 200 lines, for the wizard
};

// sourceName: how the record names the file, e.g. "order-4471.csv".
CsvImport importCsv(const QByteArray &content, const QString &sourceName);
// The same as a Result: "import.csv" with line, column and reason of the first problem and how many more.
Error firstProblem(const CsvImport &import, const QString &sourceName);
Result<std::vector<ExpectedDevice>> importCsvStrict(const QByteArray &content, const QString &sourceName);

// One CSV line as we write it, with its CRLF: commas, quoted where RFC 4180 wants it, and no cell can start a formula
// in a spreadsheet. A cell that begins with = + - @ (also full-width), tab or line end gets an apostrophe before it,
// and so does one that is such a cell behind apostrophes; importCsv takes exactly that apostrophe away again
// (csvreader.h), so that our own files come back unchanged.
QByteArray csvLine(const QStringList &cells);

} // namespace imprint
