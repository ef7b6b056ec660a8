#include <array>
#include <cmath>

#include "check/look_up.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kStates = "/environment/power/states";
constexpr std::string_view kFor = "/environment/power/states/*/for";
constexpr std::string_view kEvery = "/environment/power/states/*/every";
constexpr std::array kPaths = {kStates, kFor, kEvery};

constexpr double kRounding = 1e-9;

struct State {
  NodeId duration;
  NodeId period;
  double share;
};

// Nothing for a state that fills what the others leave.
std::optional<State> state_at(const Checking& checking, NodeId node) {
  const NodeId duration = checking.document.find(node, kFor.substr(kFor.rfind('/') + 1));
  const NodeId period = checking.document.find(node, kEvery.substr(kEvery.rfind('/') + 1));
  const Quantity* lasts = quantity_of(checking, duration);
  const Quantity* returns = quantity_of(checking, period);
  if (lasts == nullptr || returns == nullptr || !(returns->si() > 0)) return std::nullopt;
  return State{duration, period, lasts->si() / returns->si()};
}

void report_one(Checking& checking, const State& state) {
  const document::Document& document = checking.document;
  const NodeId lasts = checking.checked.at(state.duration).value;
  const NodeId returns = checking.checked.at(state.period).value;
  contradiction(checking, document.node(lasts).span, diagnostic::StateTooLong, document.text(lasts),
                document.text(returns))
      .label(document.node(returns).span, "it returns after that");
}

void report_all(Checking& checking, NodeId states, double share) {
  contradiction(checking, checking.document.node(states).key_span, diagnostic::StatesTooLong,
                text::format_significant(100 * share, 3) + "\u00A0%");
}

void examine(Checking& checking) {
  for (const NodeId states : nodes_at(checking.document, kStates)) {
    if (!is_good(checking, states)) continue;
    double sum = 0;
    bool is_each_possible = true;
    for (const NodeId node : checking.document.children(states)) {
      const std::optional<State> state = state_at(checking, node);
      if (!state) continue;
      sum += state->share;
      if (state->share <= 1 + kRounding) continue;
      is_each_possible = false;
      report_one(checking, *state);
    }
    if (is_each_possible && sum > 1 + kRounding) report_all(checking, states, sum);
  }
}

}  // namespace

extern const Rule kDutyPossible = {"duty", examine, kPaths};

}  // namespace mlsheet::check
