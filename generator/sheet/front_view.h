#pragma once
// What page one takes from the sheet: the only paths in this folder. A test holds every one of them
// against the schema.

#include <array>
#include <string_view>

namespace mlsheet::sheet::front_view {

// The title band.
inline constexpr std::string_view kId = "/sensor/id";
inline constexpr std::string_view kName = "/sensor/name";
inline constexpr std::string_view kFunction = "/sensor/function";
inline constexpr std::string_view kSummary = "/overview/summary";
inline constexpr std::string_view kManufacturer = "/sensor/manufacturer/name";
inline constexpr std::string_view kVersion = "/sensor/version";
inline constexpr std::string_view kReleased = "/sensor/released";
inline constexpr std::string_view kUpdated = "/sensor/updated";

// Key figures, in this order. Those that a buyer always asks for are shown even when the sheet
// keeps them back.
struct KeyFigure {
  std::string_view pointer;
  std::string_view label;  // empty: the field's own
  bool always = false;
};
inline constexpr std::string_view kMetrics = "/performance/metrics";
inline constexpr std::string_view kMetricName = "metric";
inline constexpr std::string_view kMetricValue = "value";
inline constexpr std::array<std::string_view, 4> kMetricNotes = {"interval", "variant", "split",
                                                                 "n"};
inline constexpr std::array kKeyFigures = {
    KeyFigure{"/performance/latency/inference", "", false},
    KeyFigure{"/performance/latency/p95", "Latency, 95th percentile", false},
    KeyFigure{"/performance/power/active", "Active power", false},
    KeyFigure{"/hardware/power/current", "", true},
    KeyFigure{"/performance/memory/ram", "", false},
    KeyFigure{"/hardware/power/battery/life", "", false},
};

// Panels of points: one in a sentence of its own, where there is such a field, and a list.
struct Panel {
  std::string_view id;
  std::string_view title;
  std::string_view sentence;
  std::string_view list;
};
inline constexpr std::array kPanels = {
    Panel{"front-features", "Key features", "", "/overview/features"},
    Panel{"front-uses", "What it is for", "/overview/intended_use", "/overview/use_cases"},
    Panel{"front-excluded", "What it is not for", "", "/overview/out_of_scope"},
};

// Panels of labels and values.
inline constexpr std::array<std::string_view, 7> kPrivacy = {
    "/privacy_security/data/captured",     "/privacy_security/data/identifiable",
    "/privacy_security/data/processing",   "/privacy_security/data/stored",
    "/privacy_security/data/transmitted",  "/privacy_security/data/retention",
    "/privacy_security/data/connectivity",
};
inline constexpr std::array<std::string_view, 8> kTechnical = {
    "/overview/contract/modality", "/overview/contract/update_rate", "/hardware/power/supplies",
    "/hardware/thermal/operating", "/hardware/mechanical/width",     "/hardware/mechanical/height",
    "/hardware/mechanical/depth",  "/hardware/mechanical/mass",
};

// The section to which the footprint belongs.
inline constexpr std::string_view kEnvironment = "/environment";

}  // namespace mlsheet::sheet::front_view
