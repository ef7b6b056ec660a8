#include "footprint/use_load.h"

#include <utility>

#include "footprint/model/use.h"

namespace mlsheet::footprint {
namespace {

class LoadReader {
 public:
  explicit LoadReader(Reading& reading) : reading_(reading), inputs_(reading.inputs()) {}

  std::optional<Load> read() {
    const std::optional<Expression> power = load_power();
    if (!power) return std::nullopt;
    load_.drawn = through_regulator(*power);
    return load_;
  }

 private:
  Account& account() { return reading_.account(); }
  std::optional<Expression> load_power();
  std::optional<Expression> power_of_states();
  void refuse_inference_twice(const StateInputs& state);
  bool is_at_rest(const StateInputs& state, bool has_rest);
  bool is_lowered();
  Expression through_regulator(const Expression& power);
  void used(std::string_view equation) {
    load_.equations +=
        load_.equations.empty() ? std::string(equation) : ", " + std::string(equation);
  }

  Reading& reading_;
  const Inputs& inputs_;
  Load load_;
};

// E30, from the states where there are any, else the average as stated.
std::optional<Expression> LoadReader::load_power() {
  if (!inputs_.states.empty()) return power_of_states();
  const bool has_inference = reading_.is_stated(inputs_.inference_energy);
  const std::optional<Expression> average =
      reading_.known(inputs_.average_power, "average power", "W");
  if (average && has_inference) {
    reading_.report()
        .add(reading_.value(inputs_.inference_energy).span, diagnostic::InferenceTwice)
        .label(reading_.value(inputs_.average_power).span, "the average holds every inference");
    account().miss(dotted(reading_.value(inputs_.inference_energy).pointer));
  }
  if (average) return average;
  reading_.need(inputs_.average_power, path_of(&Inputs::average_power));
  return std::nullopt;
}

std::optional<Expression> LoadReader::power_of_states() {
  load_.is_described = true;
  used("E30");
  Expression duties = 0;
  std::optional<Expression> active;
  std::optional<Expression> rest;
  for (const StateInputs& state : inputs_.states) {
    const std::string name = reading_.value(state.item).key;
    const std::optional<Expression> power = reading_.known(state.power, "power, " + name, "W");
    if (!power) {
      reading_.need(state.power, reading_.value(state.item).pointer + "/power");
      return std::nullopt;
    }
    refuse_inference_twice(state);
    const auto lasting = reading_.known(state.lasting, "duration, " + name, "s");
    const auto every = reading_.known(state.every, "period, " + name, "s");
    if (!lasting || !every) {
      if (!is_at_rest(state, rest.has_value())) return std::nullopt;
      rest = power;
      continue;
    }
    const Expression duty = *lasting / *every;
    duties = active ? duties + duty : duty;
    active = active ? *active + in_state(*power, duty) : in_state(*power, duty);
  }
  if (active && !(account().value_of(duties) <= 1 + 1e-9)) {  // told by the check of the states
    account().miss(dotted(reading_.value(inputs_.power_states).pointer));
    return std::nullopt;
  }
  Expression load =
      rest ? (active ? asleep(*rest, duties) + *active : *rest) : active.value_or(Expression(0));
  if (!rest) account().assume("Between its states the sensor draws nothing.");
  const auto rate = reading_.known(inputs_.inference_rate, "inference rate", "Hz");
  const auto each = reading_.known(inputs_.inference_energy, "energy of one inference", "J");
  return rate && each ? load + inferring(*rate, *each) : load;
}

void LoadReader::refuse_inference_twice(const StateInputs& state) {
  const std::string& name = reading_.value(state.item).key;
  if (name.find("infer") == std::string::npos || !reading_.is_stated(inputs_.inference_energy)) {
    return;
  }
  reading_.report()
      .add(reading_.value(inputs_.inference_energy).span, diagnostic::InferenceTwice)
      .label(reading_.value(state.item).key_span, "counted in this state");
  account().miss(dotted(reading_.value(inputs_.inference_energy).pointer));
}

// Between the states that return there is one state only.
bool LoadReader::is_at_rest(const StateInputs& state, bool has_rest) {
  const std::string& pointer = reading_.value(state.item).pointer;
  const bool is_timed = state.lasting != ValueId::None || state.every != ValueId::None ||
                        reading_.has_fault_below(pointer);
  if (!is_timed && !has_rest) return true;
  for (const auto& [id, key] :
       {std::pair(state.lasting, "/for"), std::pair(state.every, "/every")}) {
    if (!reading_.is_stated(id)) reading_.need(id, pointer + key);
  }
  return false;
}

// A linear regulator gives no more voltage than it takes.
bool LoadReader::is_lowered() {
  const auto input = reading_.term(inputs_.regulator_input, {}, "V");
  const auto output = reading_.term(inputs_.regulator_output, {}, "V");
  if (!input || !output || output->value <= input->value) return true;
  const evidence::Value& written = reading_.value(inputs_.regulator_output);
  reading_.report()
      .add(written.span, diagnostic::FootprintInputBeyond, written.text,
           "0 and " + with_unit(input->value, "V"))
      .label(reading_.value(inputs_.regulator_input).span, "a linear regulator takes this");
  account().miss(dotted(written.pointer));
  return false;
}

// E31.
Expression LoadReader::through_regulator(const Expression& load) {
  if (reading_.text(inputs_.regulator_kind) == "linear") {
    const auto input = reading_.known(inputs_.regulator_input, "input of the regulator", "V");
    const auto output = reading_.known(inputs_.regulator_output, "output of the regulator", "V");
    if (input && output && !is_lowered()) return load;
    if (input && output) {
      used("E31");
      return through_linear_regulator(load, *input, *output);
    }
  }
  const auto efficiency =
      reading_.known(inputs_.regulator_efficiency, "efficiency of the regulator", "1");
  if (!efficiency) {
    report_unused(reading_, inputs_.regulator,
                  "state its `efficiency`, or `input` and `output` of a linear one");
    return load;
  }
  used("E31");
  return through_converter(load, *efficiency);
}

}  // namespace

std::optional<Load> read_load(Reading& reading) { return LoadReader(reading).read(); }

// What is described, but not so far that an equation could take it up.
void report_unused(Reading& reading, ValueId group, std::string help) {
  if (!reading.is_stated(group)) return;
  const evidence::Value& described = reading.value(group);
  if (reading.has_fault_below(described.pointer)) return;
  reading.report()
      .add(described.key_span, diagnostic::InputNotModelled, dotted(described.pointer))
      .help(std::move(help));
}

}  // namespace mlsheet::footprint
