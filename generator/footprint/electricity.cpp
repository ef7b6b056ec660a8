#include "footprint/electricity.h"

#include <algorithm>
#include <iterator>

#include "text/ascii.h"
#include "text/edit_distance.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kCountries = "grid:";
constexpr std::string_view kStates = "grid_us:";
constexpr std::string_view kPlacesOfAct = "act_grid:";
constexpr std::string_view kKind = "electricity";
constexpr std::size_t kNearest = 3;

// ISO 3166-1: alpha-2 and alpha-3 of the countries that the tables have (and XK, which is not in
// the standard, as it is commonly used).
constexpr std::string_view kAlpha2 =
    "AE=ARE AF=AFG AG=ATG AL=ALB AM=ARM AO=AGO AR=ARG AS=ASM AT=AUT AU=AUS AW=ABW AZ=AZE "
    "BA=BIH BB=BRB BD=BGD BE=BEL BF=BFA BG=BGR BH=BHR BI=BDI BJ=BEN BM=BMU BN=BRN BO=BOL "
    "BR=BRA BS=BHS BT=BTN BW=BWA BY=BLR BZ=BLZ CA=CAN CD=COD CG=COG CH=CHE CI=CIV CK=COK "
    "CL=CHL CM=CMR CN=CHN CO=COL CR=CRI CU=CUB CV=CPV CY=CYP CZ=CZE DE=DEU DJ=DJI DK=DNK "
    "DM=DMA DO=DOM DZ=DZA EC=ECU EE=EST EG=EGY ER=ERI ES=ESP ET=ETH FI=FIN FJ=FJI FK=FLK "
    "FO=FRO FR=FRA GA=GAB GB=GBR GD=GRD GE=GEO GF=GUF GH=GHA GI=GIB GL=GRL GM=GMB GN=GIN "
    "GP=GLP GQ=GNQ GR=GRC GT=GTM GU=GUM GW=GNB GY=GUY HK=HKG HN=HND HR=HRV HT=HTI HU=HUN "
    "ID=IDN IE=IRL IL=ISR IN=IND IQ=IRQ IR=IRN IS=ISL IT=ITA JM=JAM JO=JOR JP=JPN KE=KEN "
    "KG=KGZ KH=KHM KI=KIR KM=COM KN=KNA KP=PRK KR=KOR KW=KWT KY=CYM KZ=KAZ LA=LAO LB=LBN "
    "LC=LCA LK=LKA LR=LBR LS=LSO LT=LTU LU=LUX LV=LVA LY=LBY MA=MAR MD=MDA ME=MNE MG=MDG "
    "MK=MKD ML=MLI MM=MMR MN=MNG MO=MAC MQ=MTQ MR=MRT MS=MSR MT=MLT MU=MUS MV=MDV MW=MWI "
    "MX=MEX MY=MYS MZ=MOZ NA=NAM NC=NCL NE=NER NG=NGA NI=NIC NL=NLD NO=NOR NP=NPL NR=NRU "
    "NZ=NZL OM=OMN PA=PAN PE=PER PF=PYF PG=PNG PH=PHL PK=PAK PL=POL PM=SPM PR=PRI PS=PSE "
    "PT=PRT PY=PRY QA=QAT RE=REU RO=ROU RS=SRB RU=RUS RW=RWA SA=SAU SB=SLB SC=SYC SD=SDN "
    "SE=SWE SG=SGP SH=SHN SI=SVN SK=SVK SL=SLE SN=SEN SO=SOM SR=SUR SS=SSD ST=STP SV=SLV "
    "SY=SYR SZ=SWZ TC=TCA TD=TCD TG=TGO TH=THA TJ=TJK TL=TLS TM=TKM TN=TUN TO=TON TR=TUR "
    "TT=TTO TW=TWN TZ=TZA UA=UKR UG=UGA US=USA UY=URY UZ=UZB VC=VCT VE=VEN VG=VGB VI=VIR "
    "VN=VNM VU=VUT WS=WSM XK=XKX YE=YEM ZA=ZAF ZM=ZMB ZW=ZWE ";

// In lower case.
struct OtherName {
  std::string_view name;
  std::string_view code;
};
constexpr OtherName kOtherNames[] = {{"czech republic", "CZE"},
                                     {"eu", "EU27"},
                                     {"eu-27", "EU27"},
                                     {"european union", "EU27"},
                                     {"global", "WLD"},
                                     {"great britain", "GBR"},
                                     {"ivory coast", "CIV"},
                                     {"republic of korea", "KOR"},
                                     {"russian federation", "RUS"},
                                     {"t\u00fcrkiye", "TUR"},
                                     {"timor-leste", "TLS"},
                                     {"uk", "GBR"},
                                     {"united states of america", "USA"},
                                     {"viet nam", "VNM"}};

std::string to_upper(std::string_view words) {
  std::string raised(words);
  for (char& c : raised) c = text::is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
  return raised;
}

bool is_same_word(std::string_view a, std::string_view b) {
  return text::to_lower(a) == text::to_lower(b);
}

// Calls `visit` with each record of electricity that a sheet brings along.
template <class Visit>
void visit_own(const FactorLibrary& factors, Visit visit) {
  for (const auto& table : factors.own()) {
    if (table->kind != kKind) continue;
    for (const FactorRecord& record : table->records) visit(record);
  }
}

std::vector<FactorRecord> own_records(const FactorLibrary& factors, std::string_view code) {
  std::vector<FactorRecord> found;
  visit_own(factors, [&](const FactorRecord& record) {
    if (record.region == code) found.push_back(record);
  });
  return found;
}

// `grid:DEU:2024` and the other years, or `grid_us:US-CA`.
std::vector<FactorRecord> shipped_records(const FlatFactors& shipped, std::string_view code) {
  std::vector<FactorRecord> found;
  for (const FlatFactor& year :
       shipped.starting_with(std::string(kCountries) + std::string(code) + ":")) {
    found.push_back(shipped.record(year));
  }
  if (const auto state = shipped.find(std::string(kStates) + std::string(code))) {
    found.push_back(*state);
  }
  return found;
}

std::optional<std::string_view> shipped_code(const FlatFactors& shipped, std::string_view code) {
  const std::vector<FactorRecord> records = shipped_records(shipped, code);
  return records.empty() ? std::nullopt : std::optional(records.front().region);
}

std::optional<std::string_view> own_code(const FactorLibrary& factors, std::string_view written) {
  std::optional<std::string_view> found;
  visit_own(factors, [&](const FactorRecord& record) {
    if (!found && is_same_word(record.region, written)) found = record.region;
  });
  return found;
}

std::optional<std::string_view> code_of_alpha2(std::string_view alpha2) {
  const std::size_t at = kAlpha2.find(to_upper(alpha2) + "=");
  if (alpha2.size() != 2 || at == kAlpha2.npos) return std::nullopt;
  return kAlpha2.substr(at + 3, 3);
}

std::optional<std::string_view> code_of_name(const FlatFactors& shipped, std::string_view name) {
  for (const auto& [other, code] : kOtherNames) {
    if (is_same_word(other, name)) return code;
  }
  for (const FlatFactor& factor : shipped.starting_with(kCountries)) {
    if (is_same_word(shipped.text(factor, &FactorRecord::name), name)) {
      return shipped.text(factor, &FactorRecord::region);
    }
  }
  return std::nullopt;
}

std::optional<FactorRecord> latest_until(std::optional<int> year,
                                         const std::vector<FactorRecord>& records) {
  std::optional<FactorRecord> latest;
  for (const FactorRecord& record : records) {
    const bool is_later_than_asked = year && record.year > *year;
    if (!is_later_than_asked && (!latest || record.year > latest->year)) latest = record;
  }
  return latest;
}

}  // namespace

std::optional<std::string_view> region_code(const FactorLibrary& factors,
                                            std::string_view written) {
  const FlatFactors& shipped = factors.shipped();
  if (written.empty()) return std::nullopt;
  if (const auto code = own_code(factors, written)) return code;
  if (const auto code = shipped_code(shipped, to_upper(written))) return code;
  if (const auto code = code_of_alpha2(written)) return code;
  return code_of_name(shipped, written);
}

std::vector<std::string> nearest_regions(const FactorLibrary& factors, std::string_view written) {
  std::vector<std::string> known;
  visit_own(factors, [&](const FactorRecord& record) { known.emplace_back(record.region); });
  const FlatFactors& shipped = factors.shipped();
  for (const FlatFactor& factor : shipped.starting_with(kCountries)) {
    known.emplace_back(shipped.text(factor, &FactorRecord::region));
    known.emplace_back(shipped.text(factor, &FactorRecord::name));
  }
  for (const FlatFactor& factor : shipped.starting_with(kStates)) {
    known.emplace_back(shipped.text(factor, &FactorRecord::region));
  }
  return text::closest(written, known, kNearest);
}

std::optional<FactorRecord> electricity(const FactorLibrary& factors, std::string_view code,
                                        std::optional<int> year) {
  std::vector<FactorRecord> records = own_records(factors, code);
  if (records.empty()) records = shipped_records(factors.shipped(), code);
  return latest_until(year, records);
}

std::optional<FactorRecord> electricity_of_act(const FactorLibrary& factors,
                                               std::string_view written, std::optional<int> year) {
  const std::string name = text::to_identifier(written);
  return latest_until(year, factors.starting_with(std::string(kPlacesOfAct) + name + ":"));
}

std::vector<std::string> nearest_of_act(const FactorLibrary& factors, std::string_view written) {
  std::vector<std::string> known;
  for (const FactorRecord& record : factors.starting_with(kPlacesOfAct)) {
    known.emplace_back(record.region);
  }
  return text::closest(written, known, kNearest);
}

}  // namespace mlsheet::footprint
