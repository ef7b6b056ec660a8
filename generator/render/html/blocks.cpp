#include "render/html/blocks.h"

#include <string_view>
#include <utility>
#include <variant>

#include "image/pixels.h"
#include "render/html/data_url.h"
#include "render/html/fragment.h"
#include "render/html/paint_svg.h"
#include "text/decimal.h"

namespace mlsheet::html {
namespace {

// A table with more columns than these has to be scrolled on a narrow screen, also by keyboard.
constexpr std::size_t kColumnsOfAPhone = 3;

// From this on, times as wide as high, a picture shrunk to a phone would be too small to read.
constexpr int kPanorama = 3;

std::string whole(double value) { return text::format_fixed(value, 0); }

// The sign is for eyes only; a screen reader gets the word.
void set_badge(Values& values, sheet::Badge badge) {
  const std::string_view text = sheet::badge_text(badge);
  if (text.empty()) {
    values.flag("badge", false);
    return;
  }
  const std::size_t space = text.find(' ');
  std::vector<Values> badges(1);
  badges[0].text("sign", std::string(text.substr(0, space)));
  badges[0].text("word", std::string(text.substr(space + 1)));
  values.list("badge", badges);
}

void set_notes(Values& values, const std::vector<std::string>& notes) {
  std::vector<Values> items;
  for (const std::string& note : notes) items.emplace_back().text("note", note);
  values.list("notes", items);
}

std::string cell_class(const sheet::Column& column, const sheet::Cell& cell) {
  std::string out = column.align == sheet::Align::Figure ? "figure" : "text";
  if (cell.muted) out += " muted";
  return out;
}

std::vector<Values> column_values(const std::vector<sheet::Column>& columns) {
  std::vector<Values> out;
  for (const sheet::Column& column : columns) {
    out.emplace_back()
        .text("title", column.title)
        .flag("figure", column.align == sheet::Align::Figure);
  }
  return out;
}

Values data_row(const std::vector<std::string>& row) {
  std::vector<Values> head;
  std::vector<Values> cells;
  for (const std::string& text : row)
    (head.empty() ? head : cells).emplace_back().text("text", text);
  Values values;
  values.list("head", head).list("cells", cells);
  return values;
}

Values key_figure(const sheet::KeyFigures::Item& item) {
  Values values;
  values.text("label", item.label).text("value", item.value).text("note", item.note);
  values.flag("muted", item.muted);
  set_badge(values, item.badge);
  return values;
}

}  // namespace

std::string BlockWriter::write(const sheet::Block& block) {
  return std::visit([this](const auto& kind) { return write_kind(kind); }, block);
}

// Most cells are words alone; only the others go through the template.
std::string BlockWriter::content(const sheet::Cell& cell) {
  std::string words = cell_html(cell.blocks);
  if (cell.badge == sheet::Badge::None && cell.notes.empty()) return words;
  Values values;
  values.html("words_html", words);
  set_badge(values, cell.badge);
  set_notes(values, cell.notes);
  return templates_.render("blocks/cell.html", values);
}

Values BlockWriter::item(const sheet::Cell& cell) {
  Values values;
  values.html("content_html", content(cell)).flag("muted", cell.muted);
  return values;
}

// A row's first cell is its header.
Values BlockWriter::table_row(const std::vector<sheet::Column>& columns,
                              const std::vector<sheet::Cell>& row) {
  std::vector<Values> head;
  std::vector<Values> cells;
  for (std::size_t i = 0; i < row.size() && i < columns.size(); ++i) {
    Values& cell = (i == 0 ? head : cells).emplace_back();
    cell.text("class", cell_class(columns[i], row[i])).html("content_html", content(row[i]));
  }
  Values values;
  values.list("head", head).list("cells", cells);
  return values;
}

std::string BlockWriter::write_kind(const sheet::Heading& heading) {
  latest_heading_ = heading.text;
  Values values;
  values.text("rank", whole(heading.level + heading_shift_));
  values.text("id", heading.id).text("text", heading.text);
  return templates_.render("blocks/heading.html", values);
}

std::string BlockWriter::write_kind(const sheet::Facts& facts) {
  std::vector<Values> rows;
  for (const sheet::Facts::Row& row : facts.rows) {
    rows.push_back(item(row.value));
    rows.back().text("label", row.label);
  }
  Values values;
  values.list("rows", rows);
  return templates_.render("blocks/facts.html", values);
}

std::string BlockWriter::write_kind(const sheet::Table& table) {
  std::vector<Values> rows;
  for (const auto& row : table.rows) rows.push_back(table_row(table.columns, row));
  Values values;
  values.text("name", table.caption.empty() ? latest_heading_ : table.caption);
  values.text("caption", table.caption).flag("total_row", table.total_row);
  values.flag("scrolls", table.columns.size() > kColumnsOfAPhone);
  values.list("columns", column_values(table.columns)).list("rows", rows);
  return templates_.render("blocks/table.html", values);
}

std::string BlockWriter::write_kind(const sheet::List& list) {
  std::vector<Values> items;
  for (const sheet::Cell& cell : list.items) items.push_back(item(cell));
  Values values;
  values.list("items", items);
  return templates_.render("blocks/list.html", values);
}

std::string BlockWriter::write_kind(const sheet::Prose& prose) {
  Values values;
  values.html("content_html", blocks_html(prose.blocks));
  return templates_.render("blocks/prose.html", values);
}

std::string BlockWriter::write_kind(const sheet::Note& note) {
  Values values;
  values.text("tone", note.tone == sheet::Tone::Caution ? "caution" : "plain");
  values.text("title", note.title).html("content_html", blocks_html(note.blocks));
  return templates_.render("blocks/note.html", values);
}

std::string BlockWriter::write_kind(const sheet::Figure& figure) {
  std::vector<Values> columns;
  for (const std::string& title : figure.scene.data.columns) {
    columns.emplace_back().text("title", title);
  }
  std::vector<Values> rows;
  for (const auto& row : figure.scene.data.rows) rows.push_back(data_row(row));
  Values values;
  values.html("scene_html", paint_svg(figure.scene)).text("caption", figure.caption);
  values.list("columns", columns).list("rows", rows);
  return templates_.render("blocks/figure.html", values);
}

std::string BlockWriter::write_kind(const sheet::Image& image) {
  Values values;
  values.html("source_html", data_url("image/png", image::encode_png(image.pixels)));
  values.text("width", whole(image.pixels.width)).text("height", whole(image.pixels.height));
  values.text("alternative", image.alternative).text("caption", image.caption);
  values.flag("panorama", image.pixels.width >= kPanorama * image.pixels.height);
  return templates_.render("blocks/image.html", values);
}

std::string BlockWriter::write_kind(const sheet::KeyFigures& figures) {
  std::vector<Values> items;
  for (const sheet::KeyFigures::Item& item : figures.items) items.push_back(key_figure(item));
  Values values;
  values.list("items", items);
  return templates_.render("blocks/key_figures.html", values);
}

}  // namespace mlsheet::html
