#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/part_span.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"
#include "text/ascii.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kSummary = "/overview/summary";
constexpr std::string_view kFeatures = "/overview/features/*";
constexpr std::string_view kSchemes = "/compliance/*/scheme";
constexpr std::string_view kEvidence = "/evidence/*/title";
constexpr std::array<std::string_view, 6> kPowers = {
    "/hardware/power/current",    "/performance/power/idle",
    "/performance/power/active",  "/performance/power/peak",
    "/environment/power/average", "/performance/power/energy_per_inference"};
constexpr std::array<std::string_view, 6> kTimes = {
    "/overview/contract/latency",     "/overview/contract/update_rate",
    "/performance/latency/inference", "/performance/latency/p50",
    "/performance/latency/p95",       "/performance/throughput/rate"};
constexpr std::array<std::string_view, 2> kResults = {"/performance/metrics/*/value",
                                                      "/models/*/variants/*/accuracy"};
constexpr auto kPaths =
    joined(joined(std::array{kSummary, kFeatures, kSchemes, kEvidence}, kPowers),
           joined(kTimes, kResults));

// Nobody can measure these, whatever else the sheet says. Directive (EU) 2024/825 wants the first
// ones specified beside the claim.
constexpr std::array<std::string_view, 10> kGreen = {
    "environmentally friendly", "eco friendly",    "ecofriendly",    "climate friendly",
    "planet friendly",          "climate neutral", "carbon neutral", "co2 neutral",
    "climate positive",         "sustainable"};
constexpr std::array<std::string_view, 12> kSuperlatives = {
    "best in class",    "world class",   "industry leading", "market leading",
    "state of the art", "cutting edge",  "unmatched",        "unrivalled",
    "unparalleled",     "revolutionary", "military grade",   "unhackable"};
constexpr std::array<std::string_view, 3> kBenchmarks = {"mlperf", "coremark", "ulpmark"};
// Schemes for labels of type I (ISO 14024).
constexpr std::array<std::string_view, 5> kGreenSchemes = {"ecolabel", "blue angel", "nordic swan",
                                                           "14024", "energy star"};

// Words that a number elsewhere in the sheet makes good.
struct Promise {
  std::string_view words;
  std::span<const std::string_view> numbers;
  std::string_view advice;
};
constexpr std::array kPromises = {
    Promise{"low power", kPowers, "state the power: `performance.power` or `hardware.power`"},
    Promise{"low consumption", kPowers, "state the power: `performance.power` or `hardware.power`"},
    Promise{"energy efficient", kPowers, "state the energy: `performance.power`"},
    Promise{"real time", kTimes, "state the time: `performance.latency` or `overview.contract`"},
    Promise{"low latency", kTimes, "state the time: `performance.latency` or `overview.contract`"},
    Promise{"high accuracy", kResults, "state the result: `performance.metrics`"},
    Promise{"highly accurate", kResults, "state the result: `performance.metrics`"}};

template <class Phrases>
std::string_view first_of(std::string_view spaced, const Phrases& phrases) {
  const auto found = std::find_if(phrases.begin(), phrases.end(),
                                  [spaced](std::string_view one) { return holds(spaced, one); });
  return found == phrases.end() ? std::string_view{} : *found;
}

bool states_any(const Checking& checking, std::span<const std::string_view> paths) {
  return std::any_of(paths.begin(), paths.end(), [&checking](std::string_view path) {
    return first_at(checking.document, path, [&checking](NodeId node) {
             return quantity_of(checking, node) != nullptr;
           }) != NodeId::None;
  });
}

bool names_any(const Checking& checking, std::string_view path, auto&& is_wanted) {
  const std::vector<Stated> all = all_stated(checking, path);
  return std::any_of(all.begin(), all.end(),
                     [&is_wanted](const Stated& one) { return is_wanted(one.text); });
}

void report(Checking& checking, const Stated& claim, std::string help) {
  checking.report.add(claim.span, diagnostic::VagueClaim, claim.text).help(std::move(help));
}

// A number or an address in the same sentence says what is meant.
bool is_specified(std::string_view text) {
  return std::any_of(text.begin(), text.end(), text::is_digit) ||
         text.find("://") != std::string_view::npos;
}

void examine_promises(Checking& checking, const Stated& claim, std::string_view words) {
  for (const Promise& promise : kPromises) {
    if (!holds(words, promise.words) || states_any(checking, promise.numbers)) continue;
    return report(checking, claim, std::string(promise.advice));
  }
}

void examine_benchmark(Checking& checking, const Stated& claim, std::string_view benchmark) {
  const bool submitted = names_any(checking, kEvidence, [benchmark](std::string_view title) {
    return mentions(title, benchmark);
  });
  if (submitted) return;
  report(checking, claim, "name the submission, with its address, under `evidence`");
}

void examine_green(Checking& checking, const Stated& claim) {
  const bool certified = names_any(checking, kSchemes, [](std::string_view scheme) {
    return !first_of(spaced_words(scheme), kGreenSchemes).empty();
  });
  if (!certified) report(checking, claim, "write the figure that makes it so, or leave it out");
}

void examine_claim(Checking& checking, const Stated& claim) {
  if (is_specified(claim.text)) return;
  const std::string words = spaced_words(claim.text);
  if (!first_of(words, kGreen).empty()) return examine_green(checking, claim);
  if (!first_of(words, kSuperlatives).empty()) {
    return report(checking, claim, "write what is better, by how much, and than what");
  }
  const std::string_view benchmark = first_of(words, kBenchmarks);
  if (!benchmark.empty()) return examine_benchmark(checking, claim, benchmark);
  examine_promises(checking, claim, words);
}

void examine(Checking& checking) {
  for (const std::string_view path : {kSummary, kFeatures}) {
    for (const Stated& claim : all_stated(checking, path)) examine_claim(checking, claim);
  }
}

}  // namespace

extern const Rule kVagueWords = {"vague-claim", examine, kPaths};

}  // namespace mlsheet::check
