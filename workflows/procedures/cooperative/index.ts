import type { ProcedureSource } from '@paidan/procedure';
import partyDelegates from './001-party-delegates.ts';
import cadreAssessmentPromotion from './002-cadre-assessment-promotion.ts';
import fiveSmallFacilities from './003-five-small-facilities.ts';
import staffingEstablishment from './004-staffing-establishment.ts';
import congressDeputies from './005-congress-deputies.ts';
import politicalAdvisers from './006-political-advisers.ts';
import villageCadreRecruitment from './007-village-cadre-recruitment.ts';
import partyCommendation from './008-party-commendation.ts';
import villageCertificates from './009-village-certificates.ts';
import personnelFiles from './010-personnel-files.ts';
import villageInspection from './011-village-inspection.ts';
import developmentPlan from './012-development-plan.ts';
import farmCostSurvey from './013-farm-cost-survey.ts';
import statisticsSurveys from './014-statistics-surveys.ts';
import publicWelfarePosts from './015-public-welfare-posts.ts';
import barrierFreeHomes from './016-barrier-free-homes.ts';
import collegeEntranceCandidates from './017-college-entrance-candidates.ts';
import startupSubsidy from './018-startup-subsidy.ts';
import jobFairs from './019-job-fairs.ts';
import redCross from './020-red-cross.ts';
import charity from './021-charity.ts';
import farmInsurance from './022-farm-insurance.ts';
import oldAgeAllowance from './023-old-age-allowance.ts';
import disabilityCertificates from './024-disability-certificates.ts';
import reliefDonations from './025-relief-donations.ts';
import grainSupplyPoints from './026-grain-supply-points.ts';
import actsOfBravery from './027-acts-of-bravery.ts';
import judicialOffices from './028-judicial-offices.ts';
import lawEnforcementOversight from './029-law-enforcement-oversight.ts';
import schoolSurroundings from './030-school-surroundings.ts';
import ruralRevitalisationReview from './031-rural-revitalisation-review.ts';
import newFarmBusinesses from './032-new-farm-businesses.ts';
import cropPests from './033-crop-pests.ts';
import pesticidePackaging from './034-pesticide-packaging.ts';
import ruralWaterSupply from './035-rural-water-supply.ts';
import digitalVillages from './036-digital-villages.ts';
import scienceEnvoys from './037-science-envoys.ts';
import disasterPrevention from './038-disaster-prevention.ts';
import farmerTraining from './039-farmer-training.ts';
import cropStraw from './040-crop-straw.ts';
import branchCanals from './041-branch-canals.ts';
import soilAndFertiliser from './042-soil-and-fertiliser.ts';
import householdRegistration from './043-household-registration.ts';
import placeNames from './044-place-names.ts';
import workersMedicalAid from './045-workers-medical-aid.ts';
import deathBenefits from './046-death-benefits.ts';
import landInspection from './047-land-inspection.ts';
import satellitePatches from './048-satellite-patches.ts';
import landSurvey from './049-land-survey.ts';
import landDevelopmentPlan from './050-land-development-plan.ts';
import ruralPlanningPermits from './051-rural-planning-permits.ts';
import temporaryLandUse from './052-temporary-land-use.ts';
import collectiveLandMarket from './053-collective-land-market.ts';
import mineralResources from './054-mineral-resources.ts';
import wildlifeProtection from './055-wildlife-protection.ts';
import wetlands from './056-wetlands.ts';
import pollutionSourceCensus from './057-pollution-source-census.ts';
import pollutionControl from './058-pollution-control.ts';
import environmentalEmergencies from './059-environmental-emergencies.ts';
import soilAndWater from './060-soil-and-water.ts';
import householdCoal from './061-household-coal.ts';
import inspectionRectification from './062-inspection-rectification.ts';
import strawBurning from './063-straw-burning.ts';
import waterSourcePenalty from './064-water-source-penalty.ts';
import carcassDisposal from './065-carcass-disposal.ts';
import constructionStatistics from './066-construction-statistics.ts';
import kitchenWaste from './067-kitchen-waste.ts';
import constructionSiteAppearance from './068-construction-site-appearance.ts';
import streetFrontages from './069-street-frontages.ts';
import houseExpropriation from './070-house-expropriation.ts';
import telecomFacilities from './071-telecom-facilities.ts';
import gasSafety from './072-gas-safety.ts';
import publicRentalHousing from './073-public-rental-housing.ts';
import commerceAndOnlineSales from './074-commerce-and-online-sales.ts';
import starredFarmStays from './075-starred-farm-stays.ts';
import ruralTourismMarket from './076-rural-tourism-market.ts';
import intangibleHeritage from './077-intangible-heritage.ts';
import broadcastingEquipment from './078-broadcasting-equipment.ts';
import cultureToHomes from './079-culture-to-homes.ts';
import sportsEvents from './080-sports-events.ts';
import readingForAll from './081-reading-for-all.ts';
import ruralFilmScreenings from './082-rural-film-screenings.ts';
import tourismFacilities from './083-tourism-facilities.ts';
import vaccination from './084-vaccination.ts';
import diseasePrevention from './085-disease-prevention.ts';
import workSafetyChecks from './086-work-safety-checks.ts';
import disasterPreventionChecks from './087-disaster-prevention-checks.ts';
import disasterRelief from './088-disaster-relief.ts';
import emergencyRescue from './089-emergency-rescue.ts';
import fireSafetyChecks from './090-fire-safety-checks.ts';
import sprinklersSmokeAlarms from './091-sprinklers-smoke-alarms.ts';
import keyFireSafetyUnits from './092-key-fire-safety-units.ts';
import firefightingInvestigation from './093-firefighting-investigation.ts';
import oilGasPipelines from './094-oil-gas-pipelines.ts';
import powerFacilities from './095-power-facilities.ts';
import floodAndDrought from './096-flood-and-drought.ts';
import floodDetentionArea from './097-flood-detention-area.ts';
import forestGrasslandFire from './098-forest-grassland-fire.ts';
import electricBicycles from './099-electric-bicycles.ts';
import consumerRights from './100-consumer-rights.ts';
import foodSafetyAssistance from './101-food-safety-assistance.ts';
import pyramidSelling from './102-pyramid-selling.ts';
import businessRegistration from './103-business-registration.ts';
import foodSafetyEmergency from './104-food-safety-emergency.ts';
import marketScales from './105-market-scales.ts';
import priceSupervision from './106-price-supervision.ts';
import localHistory from './107-local-history.ts';
import digitalGovernance from './108-digital-governance.ts';
import afterSchoolTraining from './109-after-school-training.ts';

/** Every cooperative duty's own sequence, in the order of the list. */
export const cooperative: readonly ProcedureSource[] = [
  partyDelegates,
  cadreAssessmentPromotion,
  fiveSmallFacilities,
  staffingEstablishment,
  congressDeputies,
  politicalAdvisers,
  villageCadreRecruitment,
  partyCommendation,
  villageCertificates,
  personnelFiles,
  villageInspection,
  developmentPlan,
  farmCostSurvey,
  statisticsSurveys,
  publicWelfarePosts,
  barrierFreeHomes,
  collegeEntranceCandidates,
  startupSubsidy,
  jobFairs,
  redCross,
  charity,
  farmInsurance,
  oldAgeAllowance,
  disabilityCertificates,
  reliefDonations,
  grainSupplyPoints,
  actsOfBravery,
  judicialOffices,
  lawEnforcementOversight,
  schoolSurroundings,
  ruralRevitalisationReview,
  newFarmBusinesses,
  cropPests,
  pesticidePackaging,
  ruralWaterSupply,
  digitalVillages,
  scienceEnvoys,
  disasterPrevention,
  farmerTraining,
  cropStraw,
  branchCanals,
  soilAndFertiliser,
  householdRegistration,
  placeNames,
  workersMedicalAid,
  deathBenefits,
  landInspection,
  satellitePatches,
  landSurvey,
  landDevelopmentPlan,
  ruralPlanningPermits,
  temporaryLandUse,
  collectiveLandMarket,
  mineralResources,
  wildlifeProtection,
  wetlands,
  pollutionSourceCensus,
  pollutionControl,
  environmentalEmergencies,
  soilAndWater,
  householdCoal,
  inspectionRectification,
  strawBurning,
  waterSourcePenalty,
  carcassDisposal,
  constructionStatistics,
  kitchenWaste,
  constructionSiteAppearance,
  streetFrontages,
  houseExpropriation,
  telecomFacilities,
  gasSafety,
  publicRentalHousing,
  commerceAndOnlineSales,
  starredFarmStays,
  ruralTourismMarket,
  intangibleHeritage,
  broadcastingEquipment,
  cultureToHomes,
  sportsEvents,
  readingForAll,
  ruralFilmScreenings,
  tourismFacilities,
  vaccination,
  diseasePrevention,
  workSafetyChecks,
  disasterPreventionChecks,
  disasterRelief,
  emergencyRescue,
  fireSafetyChecks,
  sprinklersSmokeAlarms,
  keyFireSafetyUnits,
  firefightingInvestigation,
  oilGasPipelines,
  powerFacilities,
  floodAndDrought,
  floodDetentionArea,
  forestGrasslandFire,
  electricBicycles,
  consumerRights,
  foodSafetyAssistance,
  pyramidSelling,
  businessRegistration,
  foodSafetyEmergency,
  marketScales,
  priceSupervision,
  localHistory,
  digitalGovernance,
  afterSchoolTraining,
];
