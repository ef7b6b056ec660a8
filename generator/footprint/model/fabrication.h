#pragma once
// What making a device emits: dies, packages, memory, boards, materials, batteries, assembly.
// Equations E10 to E22 of docs/footprint.md. Each takes a double or Lanes; results in kg CO2e
// unless said otherwise.

#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

#include "footprint/model/lanes.h"

namespace mlsheet::footprint {

inline constexpr double kPi = 3.141592653589793;

// E10. Dies of `area` mm² that a wafer of `diameter` mm holds (de Vries, IEEE Trans. Semiconductor
// Manufacturing 18 (2005) 136, first-order formula). Nothing when not one fits.
std::optional<double> dies_per_wafer(double area, double diameter = 300);

// E10. Wafer area in mm² that one die of `area` mm² takes up.
std::optional<double> area_with_edge_loss(double area, double diameter = 300);

enum class YieldModel : std::uint8_t { Poisson, Murphy, Seeds, NegativeBinomial };
std::string_view to_text(YieldModel model);
std::optional<YieldModel> yield_model_named(std::string_view word);

// E11. Share of good dies of `area` cm² at `density` defects per cm² (Poisson; Murphy 1964; Seeds
// 1967; Stapper 1973 with clusters of `alpha`). 1 where there are no defects.
template <Real Number>
Number die_yield(YieldModel model, const Number& area, const Number& density, double alpha = 10) {
  const Number defects = area * density;
  switch (model) {
    case YieldModel::Poisson:
      return exp(-defects);
    case YieldModel::Murphy: {
      const Number mean = mean_survival(defects);
      return mean * mean;
    }
    case YieldModel::Seeds:
      return Number(1) / (Number(1) + defects);
    case YieldModel::NegativeBinomial:
      break;
  }
  return exp(Number(-alpha) * log(Number(1) + defects / Number(alpha)));
}

// E12. Gas emissions per area between the abatements of 95 % and 99 % (ACT, ISCA 2022).
template <Real Number>
Number abated_gas(double at_95, double at_99, const Number& abatement) {
  return Number(at_95) + Number(at_99 - at_95) * (abatement - Number(0.95)) / Number(0.04);
}

// E13. g/cm²: intensity in g/kWh, energy in kWh/cm², gas and materials in g/cm² (ACT, ISCA 2022).
template <Real Number>
Number carbon_per_area(const Number& intensity, double energy, const Number& gas, double materials,
                       const Number& yield) {
  return (intensity * Number(energy) + gas + Number(materials)) / yield;
}

// E14. kg of `count` dies of `area` cm², at `per_area` g/cm² and `package` kg each.
template <Real Number>
Number dies(double count, const Number& area, const Number& per_area, const Number& package) {
  return Number(count) * (area * per_area * Number(1e-3) + package);
}

// E15. kg/cm² of a die of the node, in nm: linear in the logarithms between the anchors implied by
// Pirson and Bol 2021. Nothing outside of 14 to 250 nm.
std::optional<double> die_factor_of_node(double node);

// E16. kg of `capacity` GB at `per_capacity` g/GB, in `count` packages of `package` kg.
template <Real Number>
Number memory(const Number& capacity, const Number& per_capacity, const Number& yield, double count,
              const Number& package) {
  return capacity * per_capacity * Number(1e-3) / yield + Number(count) * package;
}

// E17. kg/cm² of a board with so many layers, solder included (implied by Pirson and Bol 2021).
double board_factor_of_layers(int layers);

// E17. kg of a board of `area` cm², cut from a panel of which the share `waste` is lost.
template <Real Number>
Number board(const Number& area, const Number& waste, const Number& factor) {
  return area / (Number(1) - waste) * factor;
}

// E18, E20. kg of a quantity at a factor per piece, per kWh or per kg.
template <Real Number>
Number at_factor(const Number& quantity, const Number& factor) {
  return quantity * factor;
}

// E19. kg CO2e of `mass` kg with `scrap` lost, of which the share `recycled` is.
template <Real Number>
Number material(const Number& mass, const Number& scrap, const Number& recycled,
                const Number& virgin_factor, const Number& recycled_factor) {
  return mass * (Number(1) + scrap) *
         ((Number(1) - recycled) * virgin_factor + recycled * recycled_factor);
}

// E22. kg of assembling: `effort` kWh at kg/kWh.
template <Real Number>
Number assembly(const Number& effort, const Number& intensity) {
  return effort * intensity;
}

}  // namespace mlsheet::footprint
